import type { DocumentSource } from '../../main/net/types';
import type { VerifyJob } from '../../main/verify/types';
import { verifyCredential } from '../../main/verify/verify';

/** Checks jobs one after the other as a worker of the pool does, and gives the milliseconds each took. */
export async function timed(task: {
  readonly jobs: readonly VerifyJob[];
  readonly documents: readonly (readonly [string, Uint8Array])[];
}): Promise<readonly number[]> {
  const answers = new Map(task.documents);
  const fetchedAt = new Date().toISOString();
  const kept = new Map<string, ReturnType<DocumentSource['get']>>();
  const source: DocumentSource = {
    get: ({ url, purpose }) => {
      const bytes = answers.get(url);
      if (!bytes && purpose === 'picture') return Promise.resolve({ kind: 'gone', url, fetchedAt, from: 'network' });
      if (!bytes) throw new Error(`not a document of the bench: ${url}`);
      const mediaType = 'application/json';
      const known =
        kept.get(url) ??
        Promise.resolve({
          kind: 'document',
          url,
          finalUrl: url,
          mediaType,
          bytes,
          fetchedAt,
          from: 'network',
        } as const);
      kept.set(url, known);
      return known;
    },
  };
  const taken: number[] = [];
  for (const job of task.jobs) {
    const start = performance.now();
    await verifyCredential(job, source);
    taken.push(performance.now() - start);
  }
  return taken;
}
