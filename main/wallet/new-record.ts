import { classify } from '../../shared/classify';
import type { Candidate, Found } from '../intake/types';
import type { NewRecord } from '../vault/types';
import type { VerifyOutcome } from '../verify/types';
import type { Arrival } from './arrivals';
import { keptOriginal } from './kept-original';
import { pictureOf } from './picture-of';

/** Puts together what one credential brings into the vault. Pure. */
export function newRecord(
  from: { readonly arrival: Arrival; readonly bytes: Uint8Array; readonly found: Found; readonly candidate: Candidate },
  outcome: VerifyOutcome,
  addedAt: string,
): NewRecord {
  const { arrival, found, candidate } = from;
  return {
    id: candidate.id,
    ...keptOriginal(from),
    origin: arrival.origin,
    format: candidate.format,
    baked: found.picture !== null,
    payload: candidate.payload,
    summary: outcome.summary,
    classification: classify(outcome.summary),
    report: outcome.report,
    snapshots: outcome.snapshots,
    picture: pictureOf(found.picture, outcome),
    addedAt,
  };
}
