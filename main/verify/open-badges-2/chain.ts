import { asList, asObject, asString, type JsonObject, type JsonValue } from '../../../shared/json';
import type { DocumentPurpose } from '../../../shared/wallet';
import { idOf, webAddress } from '../../credential/read';
import type { Inquiry } from '../documents';
import { type Finding, unknown } from '../finding';
import { authorityOf, sameAddress } from './address';

/** The badge class and the issuer profile an assertion leads to (OB 2.0 section "Verification": assertion, badge, issuer). */
export interface Chain {
  readonly badge: JsonObject | null;
  readonly issuer: JsonObject | null;
  readonly issuerId: string | null;
  /** Whether the profile stands inside the data instead of at its own address. */
  readonly issuerEmbedded: boolean;
  /** Whether a redirect led to another host, where the profile now is. */
  readonly issuerMoved: boolean;
  /** Why a link of the chain is missing; null where all are there. */
  readonly missing: Finding | null;
  /** What should be told of a chain that holds: a badge class that names itself otherwise than its address. */
  readonly remark: string | null;
}

/** Follows an assertion to its badge class and its issuer, embedded or linked. */
export async function readChain(assertion: JsonObject, inquiry: Inquiry): Promise<Chain> {
  const badge = await follow(assertion['badge'], 'badge', inquiry);
  if (badge.kind === 'missing') return { ...nothing, missing: badge.finding };
  const chain = await readIssuer(badge.document['issuer'], inquiry);
  return { ...chain, badge: badge.document, remark: badge.remark };
}

/** The same for a document that names whoever answers for it at once: an endorsement, a learner record. */
export async function readIssuer(value: JsonValue | undefined, inquiry: Inquiry): Promise<Chain> {
  const issuer = await follow(value, 'issuer', inquiry);
  const issuerId = idOf(value);
  if (issuer.kind === 'missing') return { ...nothing, issuerId, missing: issuer.finding };
  const { document, embedded, address } = issuer;
  return {
    ...nothing,
    issuer: document,
    issuerId: address ?? issuerId,
    issuerEmbedded: embedded,
    issuerMoved: address !== null,
  };
}

const nothing: Chain = {
  badge: null,
  issuer: null,
  issuerId: null,
  issuerEmbedded: false,
  issuerMoved: false,
  missing: null,
  remark: null,
};

type Followed =
  | {
      readonly kind: 'found';
      readonly document: JsonObject;
      readonly embedded: boolean;
      /** Where it was found, when a redirect led to another host; whoever it speaks for is there. */
      readonly address: string | null;
      readonly remark: string | null;
    }
  | {
      readonly kind: 'missing';
      readonly finding: Finding;
      /** Whether nobody could be asked: what is there may still say something else. */
      readonly isOpen: boolean;
    };

/**
 * A document at its address. What a profile or a key calls itself must be that address, or the one a redirect led to. A badge
 * class only should be (OB 2.0 BadgeClass, `id`): whoever hosts the assertion chose what it links, so another name is told
 * and contradicts nobody.
 * SECURITY: after a redirect to another host the document speaks for that host alone. Otherwise a stranger's address could
 * lead to a good issuer's profile, and the stranger's badges would bear its name.
 */
export async function follow(
  value: JsonValue | undefined,
  purpose: DocumentPurpose,
  inquiry: Inquiry,
): Promise<Followed> {
  const first = asList(value)[0];
  const embedded = asObject(first);
  if (embedded) return { kind: 'found', document: embedded, embedded: true, address: null, remark: null };
  const url = asString(first);
  if (url === null || webAddress(url) === null) return missing(unknown('malformed', {}, `${purpose} is no address`));
  const answer = await inquiry.json(url, purpose);
  if (answer.kind === 'none') {
    const barred = answer.error.kind === 'network-not-allowed';
    const finding = unknown(barred ? 'network-not-allowed' : 'key-unreachable', { url }, answer.error.kind);
    return { kind: 'missing', finding, isOpen: answer.error.kind !== 'server-refused' };
  }
  if (answer.kind !== 'json') return missing(unknown('key-not-found', { key: url }, answer.kind));
  const id = asString(answer.value['id']);
  const other = id !== null && !sameAddress(id, url) && !sameAddress(id, answer.finalUrl);
  const remark = other ? `the document there says it is ${id}` : null;
  if (other && purpose !== 'badge') return missing(unknown('key-not-found', { key: url }, remark));
  const moved = authorityOf(answer.finalUrl) !== authorityOf(url);
  return {
    kind: 'found',
    document: answer.value,
    embedded: false,
    address: moved ? answer.finalUrl : null,
    remark,
  };
}

function missing(finding: Finding): Followed {
  return { kind: 'missing', finding, isOpen: false };
}
