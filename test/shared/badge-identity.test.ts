import { describe, expect, it } from 'vitest';
import { compareRecipients, isSameBadge } from '../../shared/badge-identity';
import { aSummary } from '../renderer/features/a-record';
import { marksOf, ofSomebody, tampered, unproven } from './a-badge';

const { issuer } = aSummary();
const plain = { type: 'email', identity: 'mia@example.org', hashed: false, salt: null };
const other = { ...plain, identity: 'noor@example.org' };

describe('the same credential', () => {
  it.each([
    ['equal ids', {}],
    ['percent-encoded', { id: 'urn%3Auuid%3A5d0b7e2c-95f5-4c5c-8f0e-0d6a7c6a2f11' }],
    ['with spaces around', { id: ' urn:uuid:5d0b7e2c-95f5-4c5c-8f0e-0d6a7c6a2f11\n' }],
    ['an issuer percent-encoded', { issuer: { ...issuer, id: 'did%3Aweb%3Aakademie.example ' } }],
    ['another spelling of the same instant', { issuedOn: '2026-03-12T01:00:00+01:00' }],
    ['another format', { format: 'ob3-jwt' as const }],
  ])('%s: is the same badge', (_name, change) => {
    expect(isSameBadge(marksOf(), marksOf(change))).toBe(true);
  });

  it.each([
    ['another id', { id: 'urn:uuid:other' }],
    ['another issuer', { issuer: { ...issuer, id: 'did:web:elsewhere.example' } }],
    ['no id', { id: null }],
    ['a later start: issued again', { issuedOn: '2026-04-12T00:00:00Z' }],
    ['another achievement', { achievement: { ...aSummary().achievement!, id: 'https://akademie.example/other' } }],
  ])('%s: is not', (_name, change) => {
    expect(isSameBadge(marksOf(), marksOf(change))).toBe(false);
  });

  it('is not another recipient, and never one that its issuer contradicts', () => {
    expect(isSameBadge(marksOf({}, ofSomebody), marksOf({ recipients: [other] }, ofSomebody))).toBe(false);
    expect(isSameBadge(marksOf(), marksOf({}, tampered))).toBe(false);
    expect(isSameBadge(marksOf({}, tampered), marksOf())).toBe(false);
  });

  it('is not known by its id alone: where the recipients cannot be compared both must be proven', () => {
    const did = { type: 'id', identity: 'did:example:mia', hashed: false, salt: null };
    const byDid = { recipients: [did] };
    expect(isSameBadge(marksOf({}, ofSomebody), marksOf(byDid, ofSomebody))).toBe(true);
    expect(isSameBadge(marksOf({}, ofSomebody), marksOf(byDid, unproven))).toBe(false);
  });

  it('is one hosted badge, written with http or https', () => {
    const hosted = (id: string) => marksOf({ format: 'ob2-hosted', id, issuer: { ...issuer, id: null, url: null } });
    expect(isSameBadge(hosted('http://b.test/a/1'), hosted('https://b.test/a/1'))).toBe(true);
    expect(isSameBadge(hosted('https://b.test/a/1'), hosted('https://b.test/a/2'))).toBe(false);
  });

  it('is one badge of a known platform, whichever of its addresses is its id', () => {
    const uuid = '0f0b2f0e-1111-4222-8333-abcdefabcdef';
    const at = (id: string) => marksOf({ format: 'ob2-hosted', id });
    const page = at(`https://www.credly.com/badges/${uuid}`);
    expect(isSameBadge(at(`https://api.credly.com/v1/obi/v2/badge_assertions/${uuid}`), page)).toBe(true);
  });
});

describe('recipients', () => {
  const marks = (recipients: readonly (typeof plain)[]) => marksOf({ recipients }, ofSomebody);
  it.each([
    ['the same address in another case', [plain], [{ ...plain, identity: 'Mia@Example.org' }], 'same'],
    ['the same address by another name of its kind', [plain], [{ ...plain, type: 'emailAddress' }], 'same'],
    ['one of several', [plain, other], [other], 'same'],
    ['two addresses', [plain], [other], 'different'],
    ['two hashes of one salt', [hash('a', 's')], [hash('b', 's')], 'different'],
    ['two hashes of two salts', [hash('a', 's')], [hash('b', 't')], 'unknown'],
    ['an address and a hash', [plain], [hash('a', 's')], 'unknown'],
    ['nobody', [], [plain], 'unknown'],
  ] as const)('%s', (_name, a, b, expected) => {
    expect(compareRecipients(marks(a as never), marks(b as never))).toBe(expected);
    expect(compareRecipients(marks(b as never), marks(a as never))).toBe(expected);
  });

  it('that are both the earner are the same, however they are hashed', () => {
    expect(
      compareRecipients(marksOf({ recipients: [hash('a', 's')] }), marksOf({ recipients: [hash('b', 't')] })),
    ).toBe('same');
  });
});

function hash(value: string, salt: string): { type: string; identity: string; hashed: boolean; salt: null } {
  return { type: 'email', identity: `sha256$${value}`, hashed: true, salt: salt as never };
}
