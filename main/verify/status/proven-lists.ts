import type { JsonObject } from '../../../shared/json';
import { type ParsedPayload, parsePayload } from '../../credential/format';
import { credentialOf } from '../../credential/jwt-claims';
import type { DocumentAnswer } from '../../net/types';
import type { Inquiry, RemoteText } from '../documents';
import { type Finding, passed, unknown } from '../finding';
import { formFault } from '../json-ld/compact-form';
import { checkSecuring } from '../securing';
import { type BitList, unpackBits } from './bit-list';

type Answered = RemoteText & { readonly kind: 'text' };
type Request = (inquiry: Inquiry) => Promise<unknown>;

/** A list as it was read: whether it is properly signed, and its bits once somebody wants them. */
export interface ProvenList {
  readonly credential: JsonObject;
  /** `passed`, or why its word does not count. */
  readonly standing: Finding;
  /** The encoded list unpacked, each way of writing it once. */
  readonly bits: (encoded: string, multibase: boolean) => BitList;
}

interface Kept {
  readonly list: Promise<ProvenList | Finding>;
  /** What was asked for to prove it, to be asked for again by whoever relies on it. */
  readonly requests: readonly Request[];
}

/** Enough for the issuers of one batch; a hostile batch of large lists still ends within some hundred megabytes. */
const mostKept = 16;
const kept = new Map<DocumentAnswer, Kept>();

/**
 * Reads a status list credential and checks how it is secured, once for an answer however many badges point into it.
 * Everybody who relies on it asks for the documents it was proven with, too, so that each report names its evidence.
 */
export async function provenList(url: string, remote: Answered, inquiry: Inquiry): Promise<ProvenList | Finding> {
  const known = kept.get(remote.answer);
  if (known) {
    const list = await known.list;
    for (const request of known.requests) await request(inquiry);
    return list;
  }
  const requests: Request[] = [];
  const list = prove(url, remote.text.trim(), noting(inquiry, requests));
  kept.set(remote.answer, { list, requests });
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return list;
}

async function prove(url: string, text: string, inquiry: Inquiry): Promise<ProvenList | Finding> {
  const token = text.startsWith('ey') ? text : null;
  const parsed = parsePayload(token === null ? { kind: 'json', text } : { kind: 'jws', token });
  if (!parsed.ok) return unknown('status-list-unusable', { url }, parsed.error.kind);
  return {
    credential: credentialOf(parsed.value),
    standing: await standingOf(url, parsed.value, token, inquiry),
    bits: unpackedOnce(),
  };
}

async function standingOf(
  url: string,
  parsed: ParsedPayload,
  token: string | null,
  inquiry: Inquiry,
): Promise<Finding> {
  // SECURITY: whoever serves the list may write it otherwise and leave its graph as it is, its end of validity out of sight.
  const fault = parsed.kind === 'json' ? formFault(parsed.document) : null;
  if (fault) return unknown('status-list-invalid', { url }, `${fault.kind} ${fault.member}`);
  const { proof, key } = await checkSecuring(parsed, token, inquiry);
  if (proof.outcome !== 'passed') return unknown('status-list-invalid', { url }, proof.reason);
  return key.outcome === 'passed' ? passed('not-revoked') : unknown('status-list-invalid', { url }, key.reason);
}

function unpackedOnce(): ProvenList['bits'] {
  const lists = new Map<boolean, { readonly encoded: string; readonly bits: BitList }>();
  return (encoded, multibase) => {
    const known = lists.get(multibase);
    if (known?.encoded === encoded) return known.bits;
    const bits = unpackBits(encoded, multibase);
    lists.set(multibase, { encoded, bits });
    return bits;
  };
}

/** The same inquiry, with a note of everything asked. */
function noting(inquiry: Inquiry, requests: Request[]): Inquiry {
  const note = <T>(request: (inquiry: Inquiry) => Promise<T>): Promise<T> => {
    requests.push(request);
    return request(inquiry);
  };
  return {
    text: (url, purpose, accept) => note((of) => of.text(url, purpose, accept)),
    json: (url, purpose) => note((of) => of.json(url, purpose)),
    bytes: (url, purpose, accept) => note((of) => of.bytes(url, purpose, accept)),
    source: () => inquiry.source(),
  };
}
