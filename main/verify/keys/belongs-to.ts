import { asString, type JsonObject } from '../../../shared/json';
import type { Inquiry } from '../documents';
import { failed, type Finding, passed, unknown } from '../finding';
import { issuerLists } from './issuer-lists';
import type { PublicKey } from './public-key';
import { thumbprintOf } from './thumbprint';
import type { KeyRequest } from './types';
import { isAuthorised } from './verification-method';

/** Whether a method of a controller document speaks for the issuer. */
export async function belongsTo(
  document: JsonObject,
  method: JsonObject,
  key: PublicKey,
  request: KeyRequest,
  inquiry: Inquiry,
): Promise<Finding> {
  const owner = asString(document['id']) ?? '';
  const { issuer, reference, relationship } = request;
  // SECURITY: the method's controller, the document it stands in and the issuer must be one and the same.
  if ((asString(method['controller']) ?? owner) !== owner)
    return failed('key-of-other', { issuer: issuer ?? '' }, reference);
  if (!isAuthorised(document, method, relationship)) return failed('key-not-authorised', { key: reference });
  const ended = endedKey(method, request.created);
  if (ended) return ended;
  if (owner === issuer) return passed('key-of-issuer', { issuer, key: thumbprintOf(key) });
  return issuerLists({ key, issuer, relationship, reference }, inquiry);
}

/**
 * A key that was revoked or had expired when it signed proves nothing. One revoked since may have signed honestly, but
 * whoever stole it can date a signature back, so that is left open.
 */
function endedKey(method: JsonObject, created: string | null): Finding | null {
  const time = created === null ? Number.NaN : Date.parse(created);
  const revoked = asString(method['revoked']);
  const expires = asString(method['expires']);
  if (revoked !== null) {
    const at = { at: revoked };
    return Date.parse(revoked) <= time ? failed('key-revoked', at) : unknown('key-revoked', at);
  }
  if (expires === null) return null;
  if (Date.parse(expires) < time) return failed('key-revoked', { at: expires });
  return Number.isNaN(time) ? unknown('key-revoked', { at: expires }) : null;
}
