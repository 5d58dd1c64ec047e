import type { JsonLd } from '../../../../main/verify/json-ld/jsonld-parts';
import { privateJsonLd } from '../../../../main/verify/json-ld/private-copy';

/** jsonld as it comes, with nothing in its caches. */
export function stockJsonLd(): JsonLd {
  return privateJsonLd(() => undefined).jsonld;
}

/** jsonld that processes every context anew: slow, and right whatever came before. */
export function forgetfulJsonLd(): JsonLd {
  return privateJsonLd((load) => {
    const { prototype } = load('jsonld/lib/ResolvedContext.js') as { prototype: { getProcessed: () => undefined } };
    prototype.getProcessed = () => undefined;
  }).jsonld;
}

/** What a call comes to, a refusal included, as text that can be compared. */
export async function told(run: () => Promise<unknown>): Promise<string> {
  try {
    return JSON.stringify(await run());
  } catch (thrown) {
    const { name, message, details } = thrown as { name?: string; message?: string; details?: { code?: string } };
    return `refused: ${name ?? ''} ${details?.code ?? ''} ${message ?? ''}`;
  }
}
