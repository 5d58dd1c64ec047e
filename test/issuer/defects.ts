import type { Verdict } from '../../shared/report';
import type { Json } from './canonical';
import { gone, json, together, type Documents } from './documents';
import { issuer, type Issuer } from './issuer';
import { hostedBadge2 } from './open-badge-2';
import { jwtOpenBadge3, openBadge3, signedOpenBadge3, type Award } from './open-badge-3';
import { plainAward } from './plain-award';
import { signed } from './proofs';
import { statusEntry, statusList, type StatusListOptions } from './status-list';
import { clr2 } from './wrappings';

/** A badge with one thing wrong with it, and what an honest verifier may say. */
export interface Defective {
  /** JSON text or compact JWS. */
  readonly text: string;
  readonly documents: Documents;
  /** Verdicts that are right for it; the first is the one Lapel means to give. */
  readonly verdicts: readonly Verdict[];
  /** For a wrapping: the verdict of what is inside. */
  readonly inside?: readonly Verdict[];
}

/** The instant the verdicts of the defective badges speak for. */
export const defectsAt = '2026-11-22T12:00:00Z';

const by = issuer('Defective Goods Office', { did: 'web', host: 'defects.example' });
const other = issuer('Somebody Else', { did: 'web', host: 'somebody.example' });
const web = together(by.documents, other.documents);
const list: StatusListOptions = {
  url: 'https://defects.example/status/1',
  purpose: 'revocation',
  set: [94567],
  from: '2026-01-01T00:00:00Z',
};
const award = (seed: string, changes: Partial<Award> = {}): Award => ({ ...plainAward, seed, ...changes });

const makers = {
  async tampered() {
    const text = JSON.stringify(await signedOpenBadge3(by, award('tampered')));
    return plain(text.replace('"value":"91"', '"value":"99"'), ['invalid']);
  },
  async expired() {
    return plain(await signedOpenBadge3(by, award('expired', { until: '2026-09-01T00:00:00Z' })), ['expired']);
  },
  async 'not-yet-valid'() {
    return plain(await signedOpenBadge3(by, award('early', { from: '2027-02-01T00:00:00Z' })), ['not-yet-valid']);
  },
  async revoked() {
    return withList({ ...list }, 94567, ['revoked']);
  },
  async suspended() {
    return withList({ ...list, purpose: 'suspension' }, 94567, ['suspended']);
  },
  /** Names its issuer's key and is signed with another one. */
  async 'wrong-key'() {
    const forged: Issuer = { ...by, keys: other.keys };
    return plain(await signedOpenBadge3(forged, award('wrong key')), ['invalid']);
  },
  /** A good signature by a key that is another issuer's. */
  async 'key-of-other-issuer'() {
    const forged: Issuer = { ...by, keys: other.keys, method: (kind) => other.method(kind) };
    return plain(await signedOpenBadge3(forged, award('key of other')), ['invalid']);
  },
  /** Somebody else's badge: genuine, and not the earner's. */
  async 'wrong-recipient'() {
    const recipient = { email: 'someone.else@example.org', salt: 'sea salt' };
    return plain(await signedOpenBadge3(by, award('wrong recipient', { recipient })), ['verified']);
  },
  async 'list-forged'() {
    const made = await withList({ ...list, set: [] }, 94567, ['unverified']);
    const cleared = await statusList(by, { ...list, set: [1] });
    const [before, after] = [made.documents.get(list.url), cleared.get(list.url)];
    if (before?.kind !== 'json' || after?.kind !== 'json') throw new Error('no list');
    const forged = { ...before.value, credentialSubject: after.value['credentialSubject'] };
    return { ...made, documents: together(made.documents, new Map([[list.url, json(forged)]])) };
  },
  async 'list-expired'() {
    return withList({ ...list, until: '2026-06-01T00:00:00Z' }, 7, ['unverified']);
  },
  /** A list that is rightly signed, by someone who does not speak for the issuer. */
  async 'list-of-other-issuer'() {
    const made = await withList(list, 7, ['unverified']);
    return { ...made, documents: together(made.documents, await statusList(other, { ...list, set: [] })) };
  },
  async 'list-missing'() {
    const made = await withList(list, 7, ['unverified']);
    return { ...made, documents: web };
  },
  'gone-410'() {
    const badge = hostedBadge2(by, award('gone'));
    return hosted(badge, badge.documents, new Map([[String(badge.assertion['id']), gone]]), ['revoked']);
  },
  'hosted-revoked'() {
    const badge = hostedBadge2(by, award('hosted revoked'));
    const id = String(badge.assertion['id']);
    const copy = { '@context': badge.assertion['@context'], type: 'Assertion', id, revoked: true };
    return hosted(badge, badge.documents, new Map([[id, json(copy)]]), ['revoked']);
  },
  'hosted-differs'() {
    const badge = hostedBadge2(by, award('hosted differs'));
    const copy = {
      ...badge.assertion,
      issuedOn: '2026-04-01T09:00:00Z',
      recipient: { type: 'email', hashed: false, identity: 'someone@example.org' },
    };
    return hosted(badge, badge.documents, new Map([[String(badge.assertion['id']), json(copy)]]), ['invalid']);
  },
  'none-alg'() {
    return plain(jwtOpenBadge3(by, award('none'), { algorithm: 'none' }), ['invalid', 'unverified']);
  },
  /** Signed by HMAC with the public key as the secret. */
  'hmac-alg'() {
    return plain(jwtOpenBadge3(by, award('hmac'), { algorithm: 'HS256' }), ['invalid', 'unverified']);
  },
  'claims-differ'() {
    const claims = { iss: 'did:web:somebody.example' };
    return plain(jwtOpenBadge3(by, award('claims'), { algorithm: 'RS256', claims }), ['invalid', 'unverified']);
  },
  async 'proof-set-one-bad'() {
    const once = await signedOpenBadge3(by, award('proof set'));
    const how = { suite: 'eddsa-rdfc-2022', keys: other.keys, created: plainAward.from } as const;
    return plain(await signed(once, { ...how, verificationMethod: by.method('ed25519') }), ['invalid']);
  },
  /** A good CLR around a badge that had been altered before: the wrapping proves nothing about what is inside. */
  async nested() {
    const inner = await signedOpenBadge3(by, award('nested'));
    const altered = { ...inner, name: 'Careless Measuring' };
    const subject = 'did:example:mia';
    const wrapping = { seed: 'nested clr', name: 'Record', subject, from: plainAward.from, credentials: [altered] };
    return { ...plain(await clr2(by, wrapping), ['verified']), inside: ['invalid'] as const };
  },
  async 'unknown-context'() {
    const badge = await signedOpenBadge3(by, award('unknown context'));
    const contexts = [...(badge['@context'] as readonly string[]), 'https://defects.example/contexts/own.json'];
    return plain({ ...badge, '@context': contexts }, ['unverified']);
  },
  /** A member no context defines: nobody signed it, though the signature over the rest is good. */
  async 'unknown-term'() {
    const badge = await signedOpenBadge3(by, award('unknown term'));
    return plain({ ...badge, undefinedRemark: 'with distinction' }, ['unverified', 'invalid']);
  },
  async 'unsupported-proof'() {
    const badge = await signedOpenBadge3(by, award('ecdsa'));
    const proof = { ...(badge['proof'] as Json), cryptosuite: 'bbs-2023' };
    return plain({ ...badge, proof }, ['unverified']);
  },
  'no-proof'() {
    return plain(openBadge3(by, award('no proof')), ['unverified', 'invalid']);
  },
} satisfies Record<string, () => Defective | Promise<Defective>>;

export type DefectName = keyof typeof makers;
export const defectNames = Object.keys(makers) as DefectName[];

/** The badge with that defect. */
export async function defective(name: DefectName): Promise<Defective> {
  return makers[name]();
}

function plain(badge: Json | string, verdicts: readonly Verdict[]): Defective {
  return { text: typeof badge === 'string' ? badge : JSON.stringify(badge), documents: web, verdicts };
}

async function withList(options: StatusListOptions, index: number, verdicts: readonly Verdict[]): Promise<Defective> {
  const status = statusEntry(options, index);
  const seed = `${verdicts[0] ?? ''} ${options.until ?? ''}`;
  const made = plain(await signedOpenBadge3(by, award(seed, { status })), verdicts);
  return { ...made, documents: together(web, await statusList(by, options)) };
}

function hosted(
  badge: { readonly assertion: Json },
  documents: Documents,
  changed: Documents,
  verdicts: readonly Verdict[],
): Defective {
  return { text: JSON.stringify(badge.assertion), documents: together(web, documents, changed), verdicts };
}
