import { collectFiles } from '../intake/collect-files';
import { readFile } from '../intake/read-file';
import type { Arrival } from './arrivals';
import type { JobControl } from './jobs';

/** Files and folders to arrivals. The list is made first, so that the progress knows its end from the start. */
export async function* fromPaths(paths: readonly string[], control: JobControl): AsyncIterable<Arrival> {
  const arrivals: Arrival[] = [];
  for await (const entry of collectFiles(paths, control.signal)) {
    control.expect(1);
    if (entry.kind === 'refused') {
      control.line({ source: entry.name, outcome: { kind: 'refused', error: entry.error } });
      continue;
    }
    const { path, name } = entry;
    arrivals.push({ source: name, origin: { kind: 'file', name }, fileName: name, path, read: () => readFile(path) });
  }
  yield* arrivals;
}
