import { createJobs, type JobControl } from '../../../main/wallet/jobs';
import type { ImportLine, ImportProgress } from '../../../shared/wallet';

export interface Ended {
  readonly state: ImportProgress['state'];
  readonly done: number;
  readonly total: number;
  readonly lines: readonly ImportLine[];
}

/** Runs one job to its end. `onLines` hears how many lines there are so far, and may cancel. */
export function runJob(
  work: (control: JobControl) => Promise<void>,
  onLines: (count: number, cancel: () => void) => void = () => undefined,
): Promise<Ended> {
  const jobs = createJobs();
  const lines: ImportLine[] = [];
  return new Promise((settle) => {
    jobs.onProgress(({ state, done, total, lines: fresh }) => {
      lines.push(...fresh);
      if (state === 'running') onLines(lines.length, () => jobs.cancel(job));
      else settle({ state, done, total, lines });
    });
    const { job } = jobs.start(work);
  });
}

/** What each line says, in the fewest words. */
export function told({ lines }: Pick<Ended, 'lines'>): readonly string[] {
  return lines.map(({ source, outcome }) =>
    outcome.kind === 'refused'
      ? `${source}: refused ${outcome.error.kind}`
      : `${source}: ${outcome.kind} ${outcome.verdict}`,
  );
}
