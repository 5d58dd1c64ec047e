import type { IntakeError } from '../../shared/errors';
import type { Candidate } from '../intake/types';
import type { Brought } from '../intake/wallets/types';
import type { Arrival } from './arrivals';
import type { CheckTools } from './check-badges';
import type { AgainShelf } from './intake-again';
import { followLink, type LinkTools, type Opened } from './follow-link';
import type { JobControl } from './jobs';
import { type Arrived, type CameFrom, keep } from './keep-arrived';
import type { KnownBadges } from './known-badges';
import { keepBrought } from './brought';
import { keptOriginal } from './kept-original';
import { newRecord } from './new-record';
import { filesIn } from './unpack';
import { worthRetrying } from './worth-retrying';

/** What an import needs of the engine and of the moment. `documents` answers the checks of a credential. */
export interface ImportTools extends LinkTools, CheckTools {
  /** What is in the wallet already; read out of the vault where none is given. */
  readonly known?: KnownBadges;
  /** Keeps what was refused, so that it can be tried again. */
  readonly again?: AgainShelf;
  /** Codes in pictures are left alone, where nobody asked for this picture to be read. */
  readonly withoutCodes?: true;
}

/** Enough to keep every worker busy, few enough that results are soon shown. */
const batchSize = 50;

/** One credential on its way into the vault. */
interface Pending extends Opened {
  readonly candidate: Candidate;
}

/**
 * Takes arrivals in: reads, checks and stores them a batch at a time (design, section 3). A record with its report,
 * evidence and picture is written in one transaction and told afterwards, so whatever stops the program, what was
 * reported as added is on disk and nothing is half there. While one batch is checked and stored the next is read, and
 * no more than these two are ever in memory.
 */
export async function importBadges(
  arrivals: AsyncIterable<Arrival>,
  tools: ImportTools,
  control: JobControl,
): Promise<void> {
  let batch: Pending[] = [];
  let settling: Promise<void> = Promise.resolve();
  const next = async (): Promise<void> => {
    await settling;
    settling = settle(batch, tools, control);
    // It is waited for before the next one; until then its failure is nobody's.
    settling.catch(() => undefined);
    batch = [];
  };
  try {
    for await (const arrival of arrivals) {
      if (control.isStopped()) break;
      for (const pending of await open(arrival, tools, control)) {
        batch.push(pending);
        if (batch.length >= batchSize) await next();
      }
    }
    await next();
  } finally {
    await settling;
  }
}

/** Bytes to candidates; what is in the wallet already or was refused is told at once. */
async function open(arrival: Arrival, tools: ImportTools, control: JobControl): Promise<readonly Pending[]> {
  const refuse = (error: IntakeError): readonly Pending[] => {
    if (control.isStopped()) return [];
    const again = worthRetrying(arrival, error) ? tools.again?.keep(arrival) : undefined;
    control.line({
      source: arrival.source,
      outcome: { kind: 'refused', error },
      ...(again !== undefined && { again }),
    });
    return [];
  };
  const bytes = await arrival.read();
  if (!bytes.ok) return refuse(bytes.error);
  const read = await tools.read(bytes.value, arrival.fileName, control.signal);
  if (!read.ok) return refuse(read.error);

  const opened: Opened = { arrival, bytes: bytes.value, found: read.value };
  const from = cameFrom(opened);
  if (read.value.files) return openInside(opened, tools, control);
  const { candidates, links, refused } = opened.found;
  control.expect(Math.max(candidates.length + links.length + refused.length - 1, 0));
  for (const part of refused) {
    const source = `${arrival.source} ${part.pointer}`;
    control.line({ source, outcome: { kind: 'refused', error: part.error }, ...from });
  }
  const pending: Pending[] = candidates.map((candidate) => ({ ...opened, candidate }));
  for (const url of links) {
    const followed = await followLink(opened, url, tools, control.signal);
    if (!followed.ok) refuse(followed.error);
    else {
      const brought = opened.found.linkWords?.get(url);
      const more = { ...(from.wallet !== undefined && { wallet: from.wallet }), ...(brought && { brought }) };
      pending.push(...followed.value.map((one) => ({ ...one, arrival: { ...one.arrival, ...more } })));
    }
  }
  return pending.filter((each) => {
    if (!toldAsKnown(each, tools, control)) return true;
    if (isPart(each)) keepPart(each, tools);
    return false;
  });
}

/** The codes of a picture, each read as if it had arrived by itself; what is inside those is not opened. */
async function openInside(opened: Opened, tools: ImportTools, control: JobControl): Promise<readonly Pending[]> {
  const inside = tools.withoutCodes ? [] : filesIn(opened);
  control.expect(inside.length - 1);
  const pending: Pending[] = [];
  for (const arrival of inside) pending.push(...(await open(arrival, tools, control)));
  return pending;
}

/** A part that is in the wallet already: where it stands in this whole is kept with it, so that the two find each other. */
function keepPart(part: Pending, { vault, now }: ImportTools): void {
  const { id } = part.candidate;
  const record = vault.recordOf(id);
  if (record === null) return;
  vault.addCopy(record, { id, ...keptOriginal(part), origin: part.arrival.origin, addedAt: now().toISOString() });
}

function cameFrom({ arrival, found }: Opened): CameFrom {
  const wallet = found.wallet ?? arrival.wallet;
  return { ...(wallet !== undefined && { wallet }), ...(found.holdsKeys && { keysLeft: true }) };
}

function broughtWith({ arrival, candidate }: Pending): Brought | undefined {
  return candidate.brought ?? arrival.brought;
}

function toldAsKnown(pending: Pending, { vault, now }: ImportTools, control: JobControl): boolean {
  const { arrival, candidate } = pending;
  const { id } = candidate;
  const its = vault.recordOf(id);
  const standing = its === null ? 'absent' : vault.has(its);
  if (its === null || standing === 'absent') return false;
  // What the disk has damaged takes the long way, and is mended by what arrived.
  if (!vault.isWhole(its)) return false;
  if (standing === 'trashed') vault.restore([its]);
  const record = vault.exportable([its])[0];
  if (!record) return false;
  const brought = broughtWith(pending);
  if (brought) keepBrought(vault, its, brought, record.summary.name, now().toISOString());
  control.line({
    ...cameFrom(pending),
    source: arrival.source,
    outcome: {
      kind: standing === 'trashed' ? 'restored' : 'already-there',
      id: its,
      name: record.summary.name,
      verdict: record.report.verdict,
    },
  });
  return true;
}

/** Checks a batch, stores it, then (and only then) says so. */
async function settle(batch: readonly Pending[], tools: ImportTools, control: JobControl): Promise<void> {
  if (batch.length === 0 || control.isStopped()) return;
  const at = tools.now().toISOString();
  const jobs = batch.map(({ candidate, found }) => ({
    recordId: candidate.id,
    payload: candidate.payload,
    format: candidate.format,
    baked: found.picture !== null,
    at,
    identities: tools.identities,
  }));
  const outcomes = await tools.verify(jobs, tools.documents, control.signal);
  if (control.isStopped()) return;
  const arrived = batch.flatMap((pending, index): readonly Arrived[] => {
    const outcome = outcomes[index];
    if (!outcome) return [];
    const { source } = pending.arrival;
    const words = { from: cameFrom(pending), brought: broughtWith(pending) };
    return [{ source, record: newRecord(pending, outcome, at), part: isPart(pending), ...words }];
  });
  await keep(arrived, tools, control);
}

/** A credential inside another one, such as in a presentation: a record of its own, whatever else is in the wallet. */
function isPart({ candidate, found }: Pending): boolean {
  return found.candidates.some(
    (other) => other !== candidate && candidate.pointer.startsWith(`${other.pointer}/`) && candidate.pointer !== '',
  );
}
