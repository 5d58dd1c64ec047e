import { describe, expect, test } from 'vitest';
import { gone, json, together } from '../../../issuer/documents';
import { issuer } from '../../../issuer/issuer';
import { badge05, hostedBadge1, signedBadge1 } from '../../../issuer/open-badge-1';
import { plainAward } from '../../../issuer/plain-award';
import { told } from './told';

const by = issuer('Old Office', { did: 'https', host: 'old.example' });

describe('Open Badges 0.5', () => {
  test('is read whole, and told as kept nowhere', async () => {
    const { verdict, bad, summary } = await told(badge05(by, plainAward), new Map());
    expect([verdict, bad]).toEqual([
      'unverified',
      ['proof hosted-nowhere', 'issuer-key key-not-checked', 'status not-checked'],
    ]);
    expect(summary).toMatchObject({
      format: 'ob1',
      name: 'Careful Measuring',
      issuer: { id: null, name: 'Old Office', url: 'https://old.example', email: 'badges@old.example' },
      issuedOn: '2026-03-12T00:00:00.000Z',
      recipients: [{ type: 'email', hashed: true, salt: expect.any(String) as string }],
    });
    expect(summary.issuer.description).toBe('Evening School');
  });
});

describe.each(['1.0', '1.1'] as const)('Open Badges %s', (version) => {
  test('hosted, with Unix seconds and alignments of 1.x', async () => {
    const { assertion, documents } = hostedBadge1(by, plainAward, version);
    const { verdict, bad, summary } = await told(assertion, documents);
    expect([verdict, bad]).toEqual(['verified', []]);
    expect(summary).toMatchObject({
      format: 'ob1',
      id: assertion['verify'] && (assertion['verify'] as { url: string }).url,
      issuedOn: '2026-03-12T09:00:00.000Z',
      evidence: [{ url: 'https://old.example/old/evidence' }],
    });
    expect(summary.skills[0]).toMatchObject({ name: 'Reading scales', url: 'https://frameworks.example/1' });
  });

  test('hosted and gone, revoked, or told otherwise', async () => {
    const { assertion, documents } = hostedBadge1(by, plainAward, version);
    const url = (assertion['verify'] as { url: string }).url;
    const answered = (value: typeof gone) => told(assertion, together(documents, new Map([[url, value]])));
    expect((await answered(gone)).verdict).toBe('revoked');
    expect((await answered(json({ ...assertion, revoked: true }))).verdict).toBe('revoked');
    const other = await answered(json({ ...assertion, badge: 'https://old.example/old/other' }));
    expect([other.verdict, other.bad[0]]).toEqual(['invalid', 'proof hosted-copy-differs']);
  });

  test('signed, with the key at verify.url on the host of the issuer', async () => {
    const { token, documents } = signedBadge1(by, plainAward, version);
    const { verdict, bad, summary } = await told(token, documents);
    expect([verdict, bad]).toEqual(['verified', []]);
    expect(summary.id).not.toContain('public-key');
  });

  test('signed with a key on a foreign host is nobody’s word', async () => {
    const { token, documents } = signedBadge1(by, plainAward, version, { keyHost: 'elsewhere.example' });
    const { verdict, bad } = await told(token, documents);
    expect([verdict, bad]).toEqual(['unverified', ['issuer-key key-self-asserted', 'status not-checked']]);
  });

  test('signed with a key where others of the host, or none of the issuer’s badges, may be is nobody’s word', async () => {
    const open = ['unverified', ['issuer-key key-self-asserted', 'status not-checked']];
    const students = signedBadge1(by, plainAward, version, { keyPath: '~mallory/key.pem' });
    const student = await told(students.token, students.documents);
    expect([student.verdict, student.bad]).toEqual(open);

    const { token, documents } = signedBadge1(by, plainAward, version, { keyPath: 'forum/7.pem' });
    expect((await told(token, documents)).verdict).toBe('verified');
    const narrow = { verification: { startsWith: 'https://old.example/old/' } };
    const limited = [...documents].map(([url, answer]) =>
      url.endsWith('/issuer') && answer.kind === 'json'
        ? ([url, json({ ...answer.value, ...narrow })] as const)
        : ([url, answer] as const),
    );
    const { verdict, bad } = await told(token, new Map(limited));
    expect([verdict, bad]).toEqual(open);
  });

  test('signed by somebody else is invalid', async () => {
    const signer = issuer('Stranger', { did: 'https', host: 's.example' });
    const { token, documents } = signedBadge1(by, plainAward, version, { signer });
    expect((await told(token, documents)).verdict).toBe('invalid');
  });

  test('signed and on the list of uids is revoked', async () => {
    const { assertion } = signedBadge1(by, plainAward, version);
    const revoked = { [String(assertion['uid'])]: 'Issued in error' };
    const { token, documents } = signedBadge1(by, plainAward, version, { revoked });
    const { verdict, report } = await told(token, documents);
    expect(verdict).toBe('revoked');
    expect(report.checks.find(({ step }) => step === 'status')?.params).toEqual({ because: 'Issued in error' });
  });

  test('a signed badge without its signature is not looked for at the address of its key', async () => {
    const { assertion, documents } = signedBadge1(by, plainAward, version);
    const { verdict, bad } = await told(assertion, documents);
    expect([verdict, bad[0]]).toEqual(['unverified', 'proof no-proof']);
  });
});
