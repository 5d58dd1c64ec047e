import { canParse } from '../../../shared/can-parse';
import type { FetchError } from '../../../shared/errors';
import { asList, asObject, asString, type JsonObject } from '../../../shared/json';
import { didWebUrl } from '../dids/did-web';
import { resolveDid } from '../dids/table';
import type { Inquiry } from '../documents';
import { failed, type Finding, passed, unknown } from '../finding';
import { keyFromJwk, type PublicKey, sameKey } from './public-key';
import { isSameHost } from './same-host';
import { thumbprintOf } from './thumbprint';
import { isAuthorised, keyOfMethod, methodsOf, type Relationship } from './verification-method';

/** What is asked of an issuer: whether this key, or a method of this name, speaks for it. */
export interface KeyQuestion {
  readonly key: PublicKey;
  readonly issuer: string | null;
  readonly relationship: Relationship;
  /** Full id of the verification method, where the proof named one. */
  readonly reference: string | null;
}

/**
 * Whether the issuer itself lists the key that signed: in its DID document, in the controller document at its address, or
 * in its host's `/.well-known/jwks.json` (OB 3.0 Implementation Guide, "Key provenance").
 * `passed`: it does. `failed`: it lists keys, and not this one. `unknown`: it could not be asked, or says nothing of keys.
 */
export async function issuerLists(question: KeyQuestion, inquiry: Inquiry): Promise<Finding> {
  const { issuer } = question;
  if (issuer?.startsWith('did:')) {
    const answer = await resolveDid(issuer, inquiry);
    if (answer.kind === 'none') return answer.finding;
    // The host behind a did:web may list keys as well; one host with many DIDs must say whose each is.
    const host = issuer.startsWith('did:web:') ? didWebUrl(issuer) : null;
    const alone = host?.endsWith('/.well-known/did.json') === true;
    const mine = passed('key-of-issuer', { issuer, key: thumbprintOf(question.key) });
    if (documentLists(answer.document, question)) return mine;
    const listed = host === null ? 'not-listed' : await hostLists(host, alone, question, inquiry);
    if (listed === 'listed') return mine;
    return isOpen(listed) ? unreached(listed, issuer) : failed('key-of-other', { issuer });
  }
  if (issuer === null || !/^https?:\/\//.test(issuer)) return unknown('key-self-asserted', { issuer: issuer ?? '' });
  return addressLists(issuer, question, inquiry);
}

async function addressLists(issuer: string, question: KeyQuestion, inquiry: Inquiry): Promise<Finding> {
  const answer = await inquiry.json(issuer, 'issuer');
  const own = answer.kind === 'json' && isSameHost(issuer, answer.finalUrl) && answer.value['id'] === issuer;
  const document = own ? answer.value : null;
  if (document && documentLists(document, question))
    return passed('key-of-issuer', { issuer, key: thumbprintOf(question.key) });
  const listed = await hostLists(issuer, true, question, inquiry);
  if (listed === 'listed') return passed('key-of-issuer', { issuer, key: thumbprintOf(question.key) });
  if (document && methodsOf(document).length > 0)
    return isOpen(listed) ? unreached(listed, issuer) : failed('key-of-other', { issuer });
  const offline = answer.kind === 'none' && answer.error.kind === 'network-not-allowed';
  return offline ? unknown('network-not-allowed', { url: issuer }) : unknown('key-self-asserted', { issuer });
}

function documentLists(document: JsonObject, { key, relationship, reference }: KeyQuestion): boolean {
  if (reference !== null && asList(document[relationship]).includes(reference)) return true;
  return methodsOf(document).some((method) => {
    const own = keyOfMethod(method);
    return own !== null && sameKey(own, key) && isAuthorised(document, method, relationship);
  });
}

/** What a host says of a key: the error where it could not be asked, which is no word against the key. */
type Listed = 'listed' | 'not-listed' | FetchError;

const isOpen = (listed: Listed): listed is FetchError => typeof listed === 'object';

function unreached({ kind }: FetchError, issuer: string): Finding {
  return unknown(kind === 'network-not-allowed' ? kind : 'key-unreachable', { url: issuer });
}

/** `alone`: the host speaks for one issuer, so a key that names none is its key. */
async function hostLists(
  address: string,
  alone: boolean,
  { key, issuer }: KeyQuestion,
  inquiry: Inquiry,
): Promise<Listed> {
  if (!canParse(address)) return 'not-listed';
  const url = `https://${new URL(address).host}/.well-known/jwks.json`;
  const answer = await inquiry.json(url, 'key');
  if (answer.kind === 'none') return answer.error;
  if (answer.kind !== 'json' || !isSameHost(url, answer.finalUrl)) return 'not-listed';
  const listed = asList(answer.value['keys']).some((entry) => {
    const jwk = asObject(entry);
    const own = jwk && keyFromJwk(jwk);
    // A JWK may name whom it speaks for; on a host with many issuers that is what keeps them apart.
    const speaksFor = jwk ? asString(jwk['iss']) : null;
    return own !== null && sameKey(own, key) && (speaksFor === issuer || (speaksFor === null && alone));
  });
  return listed ? 'listed' : 'not-listed';
}
