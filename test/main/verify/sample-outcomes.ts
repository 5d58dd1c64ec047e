import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readBytes } from '../../../main/intake/read-bytes';
import type { VerifyOutcome } from '../../../main/verify/types';
import { verifyCredential } from '../../../main/verify/verify';
import { samplesSource } from '../../../main/wallet/samples';

const folder = fileURLToPath(new URL('../../../assets/samples/', import.meta.url));

/** What checking each of the sample badges comes to, with everything inside them. */
export async function sampleOutcomes(): Promise<readonly VerifyOutcome[]> {
  const entries = JSON.parse(readFileSync(`${folder}index.json`, 'utf8')) as readonly { readonly file: string }[];
  const outcomes: VerifyOutcome[] = [];
  const at = new Date().toISOString();
  for (const { file } of entries) {
    const found = readBytes(new Uint8Array(readFileSync(folder + file)));
    if (!found.ok) throw new Error(found.error.kind);
    for (const { id: recordId, payload, format } of found.value.candidates) {
      const job = { recordId, payload, format, baked: found.value.picture !== null, at };
      outcomes.push(await verifyCredential({ ...job, identities: ['mia@example.org'] }, samplesSource(folder)));
    }
  }
  return outcomes;
}
