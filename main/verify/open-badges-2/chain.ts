import { asList, asObject, asString, type JsonObject, type JsonValue } from '../../../shared/json';
import type { DocumentPurpose } from '../../../shared/wallet';
import { idOf, webAddress } from '../../credential/read';
import type { Inquiry } from '../documents';
import { type Finding, unknown } from '../finding';
import { sameAddress } from './address';

/** The badge class and the issuer profile an assertion leads to (OB 2.0 section "Verification": assertion, badge, issuer). */
export interface Chain {
  readonly badge: JsonObject | null;
  readonly issuer: JsonObject | null;
  readonly issuerId: string | null;
  /** Whether the profile stands inside the data instead of at its own address. */
  readonly issuerEmbedded: boolean;
  /** Why a link of the chain is missing; null where all are there. */
  readonly missing: Finding | null;
}

/** Follows an assertion to its badge class and its issuer, embedded or linked. */
export async function readChain(assertion: JsonObject, inquiry: Inquiry): Promise<Chain> {
  const badge = await follow(assertion['badge'], 'badge', inquiry);
  if (badge.kind === 'missing') return { ...nothing, missing: badge.finding };
  return { ...(await readIssuer(badge.document['issuer'], inquiry)), badge: badge.document };
}

/** The same for a document that names whoever answers for it at once: an endorsement, a learner record. */
export async function readIssuer(value: JsonValue | undefined, inquiry: Inquiry): Promise<Chain> {
  const issuer = await follow(value, 'issuer', inquiry);
  const issuerId = idOf(value);
  if (issuer.kind === 'missing') return { ...nothing, issuerId, missing: issuer.finding };
  return { badge: null, issuer: issuer.document, issuerId, issuerEmbedded: issuer.embedded, missing: null };
}

const nothing: Chain = { badge: null, issuer: null, issuerId: null, issuerEmbedded: false, missing: null };

type Followed =
  | { readonly kind: 'found'; readonly document: JsonObject; readonly embedded: boolean }
  | { readonly kind: 'missing'; readonly finding: Finding };

/** A document at its address; its `id`, where it has one, must be that address. */
export async function follow(
  value: JsonValue | undefined,
  purpose: DocumentPurpose,
  inquiry: Inquiry,
): Promise<Followed> {
  const first = asList(value)[0];
  const embedded = asObject(first);
  if (embedded) return { kind: 'found', document: embedded, embedded: true };
  const url = asString(first);
  if (url === null || webAddress(url) === null) return missing(unknown('malformed', {}, `${purpose} is no address`));
  const answer = await inquiry.json(url, purpose);
  if (answer.kind === 'none') {
    const barred = answer.error.kind === 'network-not-allowed';
    return missing(unknown(barred ? 'network-not-allowed' : 'key-unreachable', { url }, answer.error.kind));
  }
  if (answer.kind !== 'json') return missing(unknown('key-not-found', { key: url }, answer.kind));
  const id = asString(answer.value['id']);
  if (id !== null && !sameAddress(id, url) && !sameAddress(id, answer.finalUrl)) {
    return missing(unknown('key-not-found', { key: url }, `the document there says it is ${id}`));
  }
  return { kind: 'found', document: answer.value, embedded: false };
}

function missing(finding: Finding): Followed {
  return { kind: 'missing', finding };
}
