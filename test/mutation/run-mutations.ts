import { byteMutation } from './byte-mutations';
import { type Judge, judgeOf } from './judge';
import { memberMutations } from './member-mutations';
import { randomOf } from './random';
import { specimens } from './specimens';
import { tokenMutations } from './token-mutations';

interface Change {
  readonly label: string;
  readonly make: () => Uint8Array;
}

export interface MutationRun {
  readonly done: number;
  readonly complaints: readonly string[];
  readonly slowest: number;
}

/**
 * Changes each specimen in turn until `count` changes were judged: each member of its JSON in every way, as far as the
 * share reaches, and for the rest of the share bytes of its file. Repeatable: `seed` decides what is left out.
 */
export async function runMutations(count: number, seed: number): Promise<MutationRun> {
  const judges = await Promise.all((await specimens()).map(judgeOf));
  const share = Math.ceil(count / judges.length);
  const complaints: string[] = [];
  let [done, slowest] = [0, 0];
  for (const [index, judge] of judges.entries()) {
    for (const { label, make } of changesOf(judge, share, seed + index)) {
      const started = performance.now();
      const complaint = await judge.complaint(make()).catch((error: unknown) => `threw ${String(error)}`);
      slowest = Math.max(slowest, performance.now() - started);
      done += 1;
      if (complaint !== null) complaints.push(`${judge.specimen.name}, ${label}: ${complaint}`);
    }
  }
  return { done, complaints, slowest };
}

/** Two thirds of the share for the members, the rest for the bytes. */
function* changesOf({ specimen, genuine }: Judge, share: number, seed: number): Generator<Change> {
  const random = randomOf(seed);
  const { text, wrap } = specimen;
  const all = text.startsWith('{') ? memberMutations(text) : tokenMutations(text);
  const wanted = Math.min(all.length, Math.floor((share * 2) / 3));
  const chosen = all
    .map((mutation) => ({ mutation, rank: random() }))
    .sort((one, other) => one.rank - other.rank)
    .slice(0, wanted);
  for (const { mutation } of chosen) yield { label: mutation.label, make: () => wrap(mutation.make()) };
  for (let made = wanted; made < share; made += 1) yield byteMutation(genuine, random);
}
