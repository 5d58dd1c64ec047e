import { readBytes } from '../../main/intake/read-bytes';
import type { Candidate } from '../../main/intake/types';
import type { VerifyOutcome } from '../../main/verify/types';
import { verifyCredential } from '../../main/verify/verify';
import { sourceOf } from '../main/verify/make-source';
import { shownMeaning, signedMeaning } from './meaning';
import type { Specimen } from './specimen';

const at = '2026-11-22T12:00:00Z';

/** No credential may take longer, whatever was done to it. */
const mostMilliseconds = 2000;

interface Judged {
  readonly candidate: Candidate;
  readonly outcome: VerifyOutcome;
}

/** Judges changed files of one specimen against what its genuine file means. */
export interface Judge {
  readonly specimen: Specimen;
  readonly genuine: Uint8Array;
  /** What is wrong with how Lapel took the file; null when nothing is. */
  complaint(file: Uint8Array): Promise<string | null>;
}

export async function judgeOf(specimen: Specimen): Promise<Judge> {
  const genuine = specimen.wrap(specimen.text);
  const judged = await judgeFile(genuine, specimen);
  const bad = judged.find(({ outcome }) => outcome.report.verdict !== 'verified');
  if (judged.length === 0 || bad) {
    throw new Error(`${specimen.name} is not valid to begin with: ${JSON.stringify(bad?.outcome.report.checks)}`);
  }
  const signed = new Set(await Promise.all(judged.map(({ candidate }) => signedMeaning(candidate.payload))));
  const shown = new Set(judged.map(({ outcome }) => shownMeaning(outcome.summary)));
  return {
    specimen,
    genuine,
    async complaint(file) {
      const started = performance.now();
      const outcomes = await judgeFile(file, specimen);
      const taken = performance.now() - started;
      if (taken > mostMilliseconds) return `took ${String(Math.round(taken))} ms`;
      for (const { candidate, outcome } of outcomes) {
        if (outcome.report.checks.some(({ reason }) => reason === 'internal-error')) return 'broke the verifier';
        if (outcome.report.verdict !== 'verified') continue;
        if (!shown.has(shownMeaning(outcome.summary))) return 'is verified and shows something else';
        if (!signed.has(await signedMeaning(candidate.payload))) return 'is verified and means something else';
      }
      return null;
    },
  };
}

async function judgeFile(file: Uint8Array, { documents }: Specimen): Promise<readonly Judged[]> {
  const found = readBytes(file);
  if (!found.ok) return [];
  const baked = found.value.picture !== null;
  const judged: Judged[] = [];
  for (const candidate of found.value.candidates) {
    const { id, payload, format } = candidate;
    const job = { recordId: id, payload, format, baked, at, identities: ['mia@example.org'] };
    judged.push({ candidate, outcome: await verifyCredential(job, sourceOf(documents, at)) });
  }
  return judged;
}
