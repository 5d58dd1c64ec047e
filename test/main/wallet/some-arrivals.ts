import type { Arrival } from '../../../main/wallet/arrivals';
import { success } from '../../../shared/result';
import { issuer } from '../../issuer/issuer';
import { signedOpenBadge3 } from '../../issuer/open-badge-3';
import { plainAward } from '../../issuer/plain-award';

/** Signed by a did:key, so that nothing but the badge is needed to check it. */
const office = issuer('Import Office', { did: 'key', host: 'import.example' });

/** The text of a badge that is verified offline, another one for each name. */
export async function aBadge(name: string): Promise<string> {
  return JSON.stringify(await signedOpenBadge3(office, { ...plainAward, seed: name, name }));
}

export function arrival(source: string, content: string | Uint8Array): Arrival {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    source,
    origin: { kind: 'file', name: source },
    fileName: source,
    read: () => Promise.resolve(success(bytes)),
  };
}

export async function* inTurn(arrivals: readonly Arrival[]): AsyncIterable<Arrival> {
  for (const one of arrivals) yield await Promise.resolve(one);
}
