import { asList, asObject, asString, type JsonObject, type JsonValue } from '../../../shared/json';
import { idOf } from '../../credential/read';
import { timeOf } from '../../credential/time-of';
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
  const controllers = asList(method['controller']).map((controller) => idOf(controller));
  if (controllers.includes(null)) return unknown('key-self-asserted', { issuer: issuer ?? '' }, 'controller');
  if (controllers.some((controller) => controller !== owner))
    return failed('key-of-other', { issuer: issuer ?? '' }, reference);
  if (!isAuthorised(document, method, relationship)) return failed('key-not-authorised', { key: reference });
  const ended = endedKey(method, request);
  if (ended) return ended;
  if (owner === issuer) return passed('key-of-issuer', { issuer, key: thumbprintOf(key) });
  return issuerLists({ key, issuer, relationship, reference }, inquiry);
}

/**
 * A key that was revoked or had expired when it signed proves nothing. One revoked since may have signed honestly, but
 * whoever stole it can date a signature back, so that is left open. So it is where the signature names no day: a
 * credential may be signed long before it holds.
 */
function endedKey(method: JsonObject, { created, presumed = false, at: now }: KeyRequest): Finding | null {
  const time = created === null ? Number.NaN : timeOf(created);
  const revoked = dayIn(method['revoked']);
  const expires = dayIn(method['expires']);
  if (revoked !== null) {
    const at = { at: revoked };
    return timeOf(revoked) <= time && !presumed ? failed('key-revoked', at) : unknown('key-revoked', at);
  }
  if (expires === null) return null;
  const at = { at: expires };
  const end = timeOf(expires);
  if (end < time) return presumed ? unknown('key-revoked', at) : failed('key-revoked', at);
  // Made on a day nobody knows, it was still made before today.
  if (created === null && now && end >= now.getTime()) return null;
  return Number.isNaN(time) || Number.isNaN(end) ? unknown('key-revoked', at) : null;
}

/**
 * When a key ended, as it is written (Controlled Identifiers 1.0 section 2.2: `expires` and `revoked` are one date each);
 * null where nothing is said. SECURITY: what is no date stays, as one that cannot be read: it is not taken for no end.
 */
function dayIn(value: JsonValue | undefined): string | null {
  const [only, ...others] = asList(value).filter((day) => day !== '' && day !== false && day !== null);
  if (only === undefined) return null;
  const day = asString(asObject(only)?.['@value'] ?? only);
  return day !== null && others.length === 0 ? day : JSON.stringify(value).slice(0, longestDay);
}

/** What else stands there is told as it is written, and no longer than a date is. */
const longestDay = 40;
