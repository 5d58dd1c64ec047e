import type { CredentialSummary, RecipientIdentity } from './credential';
import { badgeIdentity } from './platform-identity';
import type { Report } from './report';

/** What two copies or editions of a badge are compared by. Small, because a list holds one for each of its badges. */
export interface BadgeMarks {
  /** Whose badge it is and which: equal where the credential is the same one. Null where it names no id of its own. */
  readonly credential: string | null;
  /** Whose achievement it is and which; null where that cannot be told. */
  readonly achievement: string | null;
  /** The issuer and the achievement's name alone: enough to ask the person, not to decide. */
  readonly likeness: string | null;
  readonly recipients: readonly string[];
  /** Whether the earner's own identity is the recipient. */
  readonly yours: boolean;
  /** Whether its signature (or hosted copy) and its issuer's key were found good. */
  readonly proven: boolean;
  readonly contradicted: boolean;
  /** ISO 8601 instants. */
  readonly from: string | null;
  readonly until: string | null;
}

const unmarked: BadgeMarks = {
  ...{ credential: null, achievement: null, likeness: null, recipients: [], from: null, until: null },
  ...{ yours: false, proven: false, contradicted: false },
};

/** The marks of a badge, out of its summary and its last report. Pure. */
export function badgeMarks(summary: CredentialSummary, report: Pick<Report, 'checks' | 'verdict'>): BadgeMarks {
  const { issuer, achievement } = summary;
  // What its earner alone states is nobody's badge: no copy and no edition of anything.
  if (summary.format === 'self-declared') return { ...unmarked, from: summary.issuedOn };
  const by = issuer.id === null ? (issuer.url ?? issuer.name) : issuer.id;
  const name = plain(achievement?.name ?? summary.name);
  const passed = (step: string): boolean =>
    report.checks.some((check) => check.step === step && check.outcome === 'passed');
  return {
    credential: credentialKey(summary),
    achievement: by === null ? null : achievement?.id ? key('id', by, achievement.id) : name && key('name', by, name),
    likeness: by === null || name === null ? null : key(by, name),
    recipients: [...new Set(summary.recipients.map(recipientKey))].sort(),
    yours: report.checks.some(({ reason }) => reason === 'recipient-yours'),
    proven: passed('proof') && passed('issuer-key'),
    contradicted: report.verdict === 'invalid',
    from: summary.issuedOn,
    until: summary.expiresOn,
  };
}

/**
 * Which credential it is. OB 3.0, "Credential equality and comparison algorithm": equal `issuer.id` and `id` after
 * percent-decoding and trimming. On a known platform the many addresses of one badge are one id; a hosted badge of OB 1
 * and 2 is its address alone, because the issuer may stand in a document that was not read yet.
 */
function credentialKey({ id, issuer, format }: CredentialSummary): string | null {
  if (id === null) return null;
  const platform = badgeIdentity(id);
  if (platform !== null) return key('platform', platform);
  if (format === 'ob2-hosted' || format === 'ob1') return /^https?:/i.test(id) ? key('hosted', address(id)) : null;
  return issuer.id === null ? null : key('credential', issuer.id, id);
}

/** One spelling of an address that is written with `http` by some and with `https` by others. */
function address(url: string): string {
  return plainId(url).replace(/^http:/i, 'https:');
}

/** OB 3.0 "Credential equality": percent-decoded and trimmed. A `%` that begins no escape stays as it is. */
function plainId(text: string): string {
  try {
    return decodeURIComponent(text.trim()).trim();
  } catch {
    return text.trim();
  }
}

function plain(name: string | null): string | null {
  const words = name?.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase() ?? '';
  return words === '' ? null : words;
}

/** Parts joined so that no two lists of parts become the same text. */
function key(...parts: readonly string[]): string {
  return JSON.stringify(parts.map(plainId));
}

function recipientKey({ type, identity, hashed, salt }: RecipientIdentity): string {
  const kind = type === 'emailAddress' ? 'email' : type;
  const value = identity.trim();
  if (hashed) return JSON.stringify([kind, 'hash', value.toLowerCase(), salt ?? '']);
  return JSON.stringify([kind, 'plain', kind === 'email' ? value.toLowerCase() : value]);
}

/**
 * Whether two badges were given to the same person. `unknown` where they cannot be held against each other: a hash
 * beside another salt, an address beside a DID, no recipient at all.
 */
export function compareRecipients(a: BadgeMarks, b: BadgeMarks): 'same' | 'different' | 'unknown' {
  if (a.recipients.some((one) => b.recipients.includes(one)) || (a.yours && b.yours)) return 'same';
  const sorts = new Set(a.recipients.map(comparable));
  return b.recipients.some((one) => sorts.has(comparable(one))) ? 'different' : 'unknown';
}

/** Two recipients of one sort that are not equal are two recipients. */
function comparable(recipient: string): string {
  const [type, how, , salt] = JSON.parse(recipient) as readonly string[];
  return JSON.stringify([type, how, salt]);
}

/**
 * Whether two records are one and the same credential in two wrappings: the same id (see {@link badgeMarks}), the same
 * start, and neither another achievement nor another recipient. SECURITY: a copy that contradicts its issuer is never
 * taken for the badge whose id it carries, nor the other way round.
 */
export function isSameBadge(a: BadgeMarks, b: BadgeMarks): boolean {
  if (a.credential === null || a.credential !== b.credential) return false;
  if (a.contradicted || b.contradicted) return false;
  return sameInstant(a.from, b.from) && !otherAchievement(a, b) && agreeOnRecipient(a, b);
}

/** SECURITY: an id alone proves nothing, for anybody can write it; the recipient or both proofs must bear it out. */
function agreeOnRecipient(a: BadgeMarks, b: BadgeMarks): boolean {
  const compared = compareRecipients(a, b);
  if (compared !== 'unknown') return compared === 'same';
  return (a.proven && b.proven) || a.recipients.length + b.recipients.length === 0;
}

/**
 * Whether they are for different achievements. Where only one side knows its achievement's id, the names decide; a
 * hosted badge whose documents were not read yet names none. SECURITY: a proven one that names none is another.
 */
export function otherAchievement(a: BadgeMarks, b: BadgeMarks): boolean {
  if (a.achievement === b.achievement) return false;
  if (a.achievement === null || b.achievement === null) return (a.achievement === null ? a : b).proven;
  const byId = (marks: BadgeMarks): boolean => marks.achievement?.startsWith('["id"') === true;
  if (byId(a) && byId(b)) return true;
  return a.likeness !== null && b.likeness !== null && a.likeness !== b.likeness;
}

function sameInstant(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && Date.parse(a) === Date.parse(b));
}
