import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Verdict, verdicts } from '../../shared/report';

/** What the index of the samples says of one of them. */
export interface ToldSample {
  readonly file: string;
  /** What it is until it ends. */
  readonly verdict: Verdict;
  /** When it ends, an ISO instant. */
  readonly until?: string;
}

/** The verdict each sample was made for, by its file, as of `now`: samples end as other badges do. */
export async function sampleVerdicts(folder: string, now: Date): Promise<ReadonlyMap<string, Verdict>> {
  const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as readonly ToldSample[];
  return new Map(index.map((told) => [told.file, verdictAt(told, now)]));
}

/** Of what is said against a badge its verdict is the worst. */
function verdictAt({ verdict, until }: ToldSample, now: Date): Verdict {
  if (until === undefined || Date.parse(until) > now.getTime()) return verdict;
  return verdicts.indexOf(verdict) < verdicts.indexOf('expired') ? verdict : 'expired';
}
