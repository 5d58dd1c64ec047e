import type { CredentialSummary } from '../../shared/credential';
import type { EvidenceSnapshot } from '../net/types';
import type { FinishedJob } from './messages';
import { type Packed, type PackedEntry, type PackedOutcomes, summaryParts } from './packed-outcomes';
import type { VerifyOutcome } from './types';

/** Packs the finished jobs of one batch, message by message. */
export function createPacker(): (finished: readonly FinishedJob[]) => PackedOutcomes {
  const [places, placesByText, placesOfSnapshots] = [
    new Map<object, number>(),
    new Map<string, number>(),
    new Map<EvidenceSnapshot, number>(),
  ];
  let parts: string[] = [];
  let snapshots: EvidenceSnapshot[] = [];

  const placeOf = (part: object): number => {
    const known = places.get(part);
    if (known !== undefined) return known;
    const text = JSON.stringify(part);
    const place = placesByText.get(text) ?? placesByText.size;
    if (place === placesByText.size) {
      placesByText.set(text, place);
      parts.push(text);
    }
    places.set(part, place);
    return place;
  };

  const placeOfSnapshot = (snapshot: EvidenceSnapshot): number => {
    const place = placesOfSnapshots.get(snapshot) ?? placesOfSnapshots.size;
    if (place === placesOfSnapshots.size) {
      placesOfSnapshots.set(snapshot, place);
      snapshots.push(snapshot);
    }
    return place;
  };

  const entryOf = (index: number, { recordId, report, summary, snapshots: used }: VerifyOutcome): PackedEntry => {
    const { endorsements } = report;
    return {
      index,
      recordId,
      report: {
        ...report,
        checks: report.checks.map(placeOf),
        ...(endorsements && { endorsements: placeOf(endorsements) }),
      },
      summary: packedSummary(summary, placeOf),
      snapshots: used.map(placeOfSnapshot),
    };
  };

  return (finished) => {
    parts = [];
    snapshots = [];
    const whole: FinishedJob[] = [];
    const entries = finished.map((each): PackedEntry => {
      if (isSayable(each.outcome.summary)) return entryOf(each.index, each.outcome);
      return { whole: whole.push(each) - 1 };
    });
    const pictures = finished.map(({ outcome }) => outcome.picture);
    return { entries: JSON.stringify(entries), parts: `[${parts.join(',')}]`, snapshots, pictures, whole };
  };
}

function packedSummary(
  summary: CredentialSummary,
  placeOf: (part: object) => number,
): Packed<CredentialSummary, (typeof summaryParts)[number]> {
  const packed: Packed<CredentialSummary, (typeof summaryParts)[number]> = { ...summary };
  for (const name of summaryParts) {
    const part = summary[name];
    if (typeof part === 'object' && part !== null) packed[name] = placeOf(part);
  }
  return packed;
}

/** JSON has no word for a number beyond all numbers, and none for a zero below zero; the numbers of a badge stand here. */
function isSayable({ creditsEarned, contents }: CredentialSummary): boolean {
  return (
    contents === undefined &&
    (creditsEarned === null || Number.isFinite(creditsEarned)) &&
    !Object.is(creditsEarned, -0)
  );
}
