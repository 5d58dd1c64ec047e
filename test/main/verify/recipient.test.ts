import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkRecipient } from '../../../main/verify/steps/recipient';

const hash = (algorithm: string, text: string) => `${algorithm}$${createHash(algorithm).update(text).digest('hex')}`;
const email = (identity: string, salt: string | null = null) => [
  { type: 'email', identity, hashed: identity.includes('$'), salt },
];

describe('checkRecipient', () => {
  test.each([
    ['plain', email('mia@example.org')],
    ['sha256, salted', email(hash('sha256', 'mia@example.orgsea salt'), 'sea salt')],
    ['sha256, unsalted', email(hash('sha256', 'mia@example.org'))],
    ['md5, upper-case hex', email(hash('md5', 'mia@example.org').replace(/\$.*/, (hex) => hex.toUpperCase()))],
    ['hashed with a capital letter', email(hash('sha256', 'Mia@example.org'))],
    ['a mailto address', email('mailto:mia@example.org')],
  ])('%s', (_name, recipients) => {
    expect(checkRecipient(recipients, ['other@example.org', 'MIA@example.org'])).toMatchObject({
      reason: 'recipient-yours',
    });
  });

  test('somebody else, nobody, no identities, and a hash that cannot be compared', () => {
    expect(checkRecipient(email('eva@example.org'), ['mia@example.org'])).toMatchObject({
      outcome: 'failed',
      reason: 'recipient-not-matched',
    });
    const did = [{ type: 'id', identity: 'did:example:eva', hashed: false, salt: null }];
    expect(checkRecipient(did, ['mia@example.org'])).toMatchObject({ outcome: 'unknown' });
    expect(checkRecipient([], ['mia@example.org']).reason).toBe('recipient-none');
    expect(checkRecipient(email('mia@example.org'), []).reason).toBe('recipient-no-identities');
    const sha1 = checkRecipient(email(hash('sha1', 'mia@example.org')), ['mia@example.org']);
    expect(sha1).toMatchObject({
      outcome: 'unknown',
      reason: 'recipient-unsupported-hash',
      params: { algorithm: 'sha1' },
    });
  });
});
