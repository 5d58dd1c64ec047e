import type { JsonObject } from '../../shared/json';
import { asString } from '../../shared/json';
import type { RefreshService } from '../../shared/refresh';
import { typesOf } from './format';
import { objectsOf, webAddress } from './read';

/**
 * The first `refreshService` that has an address of the web (VCDM 2.0 section 5.4; OB 3.0 `1EdTechCredentialRefresh` has it
 * in `id`, the W3C's drafts in `url`); null where there is none.
 */
export function refreshServiceOf(credential: JsonObject): RefreshService | null {
  for (const service of objectsOf(credential['refreshService'])) {
    const url = webAddress(asString(service['url'])) ?? webAddress(asString(service['id']));
    const type = typesOf(service)[0];
    if (url !== null && type !== undefined) return { type, url };
  }
  return null;
}
