import type { ImportLine } from '../../shared/wallet';
import type { Brought } from '../intake/wallets/types';
import type { NewRecord, Vault } from '../vault/types';
import { keepBrought } from './brought';
import type { ImportTools } from './import-badges';
import type { JobControl } from './jobs';
import { checkQuickly, keepCopy } from './keep-copy';
import { knownBadge, type KnownBadges, knownIn } from './known-badges';
import { copyOf, type Meeting, meetingOf, payloadsIn } from './merge';

/** So many records a transaction: one to two milliseconds each on a quiet machine, and several times that on a busy one. */
const storeSize = 4;

/** What of the import a line tells beside its outcome. */
export type CameFrom = Pick<ImportLine, 'wallet' | 'keysLeft'>;

/** A badge that was read and checked, on its way into the vault. */
export interface Arrived {
  readonly source: string;
  readonly record: NewRecord;
  readonly part: boolean;
  readonly from: CameFrom;
  readonly brought: Brought | undefined;
}

/** Stores what is new, and keeps what is the same badge as one that is here with that one. */
export async function keep(arrived: readonly Arrived[], tools: ImportTools, control: JobControl): Promise<void> {
  const { vault, known = knownIn(vault) } = tools;
  await known.follow();
  const waiting = new Map<string, Arrived>();
  const stored = payloadsIn(vault);
  const flush = async (): Promise<void> => {
    store([...waiting.values()], vault, known, control);
    waiting.clear();
    // The vault writes on this thread: others get their turn between two small transactions.
    await new Promise(setImmediate);
  };
  for (const one of arrived) {
    if (control.isStopped()) return;
    const { record, source, part, from, brought } = one;
    const meet = () => meetingOf(record, known, (id) => waiting.get(id)?.record.payload ?? stored(id));
    let meeting: Meeting = part ? { kind: 'new' } : meet();
    if (meeting.kind === 'unproven') {
      // A hosted badge that came while nobody could be asked: what let this copy be proven may prove that one, too.
      await flush();
      await checkQuickly(meeting.badge.id, tools, control.signal);
      await known.follow();
      meeting = meet();
    }
    const same = meeting.kind === 'same' ? meeting.badge : null;
    if (same && same.id !== record.id) {
      await flush();
      if (control.isStopped()) return;
      const outcome = await keepCopy(record, same, tools, control.signal);
      if (brought && 'id' in outcome) keepBrought(vault, outcome.id, brought, outcome.name, record.addedAt);
      control.line({ ...from, source, outcome });
      continue;
    }
    // The same one twice in one batch: what stands before it must be there to be found.
    if (waiting.has(record.id)) await flush();
    waiting.set(record.id, one);
    known.add(knownBadge(record));
    if (waiting.size >= storeSize) await flush();
  }
  if (waiting.size > 0 && !control.isStopped()) await flush();
}

/** One transaction; what is told here is on disk. */
function store(arrived: readonly Arrived[], vault: Vault, known: KnownBadges, control: JobControl): void {
  if (arrived.length === 0) return;
  const before = vault.revision();
  const stored = vault.together(() => {
    const done = vault.put(arrived.map(({ record }) => record));
    for (const { record, brought } of arrived) {
      if (brought) keepBrought(vault, record.id, brought, record.summary.name, record.addedAt);
    }
    return done;
  });
  known.skip({ before, after: vault.revision() });
  for (const [index, { source, record, part, from }] of arrived.entries()) {
    const { id, summary, report } = record;
    const kind = stored[index]?.kind ?? 'added';
    // A part that came in between: where it stands in this whole is kept with it.
    if (part && kind !== 'added') vault.addCopy(id, copyOf(record));
    control.line({ ...from, source, outcome: { kind, id, name: summary.name, verdict: report.verdict } });
  }
}
