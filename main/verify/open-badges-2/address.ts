import { asObject, asString, type JsonObject } from '../../../shared/json';
import { webAddress } from '../../credential/read';

/** Whether two addresses name the same document; `http:` and `https:` of one host are taken for the same. */
export function sameAddress(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  return one === other || secure(one) === secure(other);
}

/** The same address over https. */
export function secure(address: string): string {
  return address.replace(/^http:/i, 'https:');
}

/** Where an assertion says it is hosted: its `id` (2.0, 1.1), or `verify.url` (1.0). Null where that is no web address. */
export function hostedAddress(assertion: JsonObject): string | null {
  const verify = asObject(assertion['verify']) ?? asObject(assertion['verification']);
  return webAddress(asString(assertion['id'])) ?? webAddress(asString(verify?.['url']));
}

/** Host and port of an address, lower case; null where there is none. */
export function authorityOf(address: string | null): string | null {
  return address !== null && webAddress(address) !== null ? new URL(secure(address)).host : null;
}
