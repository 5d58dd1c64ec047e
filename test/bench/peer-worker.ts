import type { Documents } from '../issuer/documents';
import { peerVerifies } from '../issuer/peer';

/** Verifies a batch with the stock peer library alone, in a worker of its own; gives how many it calls verified. */
export async function peerBatch(task: {
  readonly texts: readonly string[];
  readonly documents: readonly (readonly [string, unknown])[];
}): Promise<number> {
  const documents = new Map(task.documents) as Documents;
  let verified = 0;
  for (const text of task.texts) if (await peerVerifies(JSON.parse(text) as object as never, documents)) verified += 1;
  return verified;
}
