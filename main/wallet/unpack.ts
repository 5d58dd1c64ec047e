import type { IntakeError } from '../../shared/errors';
import { success } from '../../shared/result';
import type { Origin } from '../../shared/wallet';
import type { PackedFile } from '../intake/types';
import { limits } from '../intake/limits';
import { sniff } from '../intake/sniff';
import type { Arrival } from './arrivals';
import type { LinkTools, Opened } from './follow-link';
import type { AgainShelf } from './intake-again';
import type { JobControl } from './jobs';
import { worthRetrying } from './worth-retrying';

/** `again` keeps a refused archive, so that it can be tried again. */
type Unpacking = Pick<LinkTools, 'read'> & { readonly again?: AgainShelf };

/** An archive may hold archives; those may hold none. */
const deepest = 2;

/** Where a file out of an archive came from: the file, and which part of it; an address stays the address. */
function originOf(archive: Origin, name: string): Origin {
  if (archive.kind !== 'file') return archive;
  return { ...archive, inside: archive.inside === undefined ? name : `${archive.inside}/${name}` };
}

/** A file out of an archive, as an arrival of its own. Its bytes are in memory already. */
function arrivalOf({ arrival: { source, origin }, found: { wallet } }: Opened, file: PackedFile): Arrival {
  return {
    source: `${source}: ${file.name}`,
    origin: originOf(origin, file.name),
    // SECURITY: of a name inside an archive only the last part is ever used, and only as a suggestion when saving.
    fileName: file.name.split(/[/\\]/).findLast((part) => part !== '') ?? 'badge',
    held: file.bytes.length,
    ...(wallet !== undefined && { wallet }),
    ...(file.brought && { brought: file.brought }),
    read: () => Promise.resolve(success(file.bytes)),
  };
}

/** What is said of an archive whose files wait for a passphrase; null where none does. */
export function lockedIn({ locked = [], wallet = '' }: Opened['found']): IntakeError | null {
  return locked.length > 0 ? { kind: 'bundle-locked', wallet, count: locked.length } : null;
}

/** The files of an opened archive, each as an arrival; none for anything else. */
export function filesIn(opened: Opened): readonly Arrival[] {
  return (opened.found.files ?? []).map((file) => arrivalOf(opened, file));
}

/**
 * Passes arrivals on, with the files of an archive in the place of the archive. What of an archive cannot be read is told
 * at once; an archive is unpacked in the reading worker, within its limits, and held until its last file was taken.
 */
export async function* unpacked(
  arrivals: AsyncIterable<Arrival>,
  tools: Unpacking,
  control: JobControl,
): AsyncIterable<Arrival> {
  for await (const arrival of arrivals) yield* unpack(arrival, 1, tools, control);
}

async function* unpack(
  arrival: Arrival,
  depth: number,
  tools: Unpacking,
  control: JobControl,
): AsyncGenerator<Arrival> {
  const refuse = (source: string, error: IntakeError, wallet?: string, again?: string): void => {
    if (control.isStopped()) return;
    control.line({
      source,
      outcome: { kind: 'refused', error },
      ...(wallet !== undefined && { wallet }),
      ...(again !== undefined && { again }),
    });
  };
  const bytes = await arrival.read();
  if (!bytes.ok || sniff(bytes.value).kind !== 'zip') {
    yield { ...arrival, first: arrival.first ?? arrival, read: () => Promise.resolve(bytes) };
    return;
  }
  if (depth > deepest) {
    refuse(arrival.source, { kind: 'archive-too-deep' });
    return;
  }
  const read = await tools.read(bytes.value, arrival.fileName, control.signal);
  if (!read.ok) {
    const again = worthRetrying(arrival, read.error) ? tools.again?.keep(arrival) : undefined;
    refuse(arrival.source, read.error, undefined, again);
    return;
  }
  const opened: Opened = { arrival, bytes: bytes.value, found: read.value };
  const { refused, wallet } = read.value;
  const locked = lockedIn(read.value);
  if (locked && !arrival.open) {
    control.expect(1);
    refuse(arrival.source, locked, wallet, tools.again?.keep(arrival));
  }
  if (!arrival.open) {
    control.expect(refused.length);
    for (const { pointer, error } of refused) refuse(`${arrival.source}: ${pointer}`, error, wallet);
  }
  let within = 0;
  for await (const file of inside(opened, control, refuse)) {
    if (control.isStopped()) return;
    const packed = await file.read();
    if (packed.ok && sniff(packed.value).kind === 'zip' && ++within > limits.archivesWithin) {
      refuse(file.source, { kind: 'too-many', count: within, limit: limits.archivesWithin });
      continue;
    }
    yield* unpack(file, depth + 1, tools, control);
  }
}

type Refuse = (source: string, error: IntakeError, wallet?: string) => void;

/**
 * The files that can be read, one after the other. Where the passphrase was given these are the encrypted ones, each opened
 * when it is its turn; what is not encrypted was taken when the archive came.
 */
async function* inside(opened: Opened, control: JobControl, refuse: Refuse): AsyncIterable<Arrival> {
  const { open, source } = opened.arrival;
  const { locked = [], wallet } = opened.found;
  const files = filesIn(opened);
  control.expect((open ? locked : files).length - 1);
  if (!open) {
    yield* files;
    return;
  }
  for (const file of locked) {
    const read = await open(file, control.signal);
    if (control.isStopped()) return;
    if (read.ok) yield arrivalOf(opened, read.value);
    else refuse(`${source}: ${file.name}`, read.error, wallet);
  }
}
