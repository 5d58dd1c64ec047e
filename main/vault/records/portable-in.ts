import type { Settings } from '../../../shared/settings';
import { canonical } from '../header';
import type { Inside } from '../inside';
import { recordOf } from './copies';
import { completeRecord } from './portable-complete';
import { insertRecord } from './portable-insert';
import { portableSettings } from './portable-out';
import { mergeShelf } from './portable-shelf';
import type { Incoming, PortableRecord, Restored } from './portable-types';
import { saveSettings } from './settings';

type Outcome = keyof Restored;

/** Merges a record a step, and at the end what stands beside them; inside the transaction of its caller. */
export function* mergeSteps(inside: Inside, { settings, records, shelf }: Incoming): Generator<undefined, Restored> {
  const became = { added: 0, completed: 0, unchanged: 0 };
  /** Records of the backup that stand here under another id: there they are a copy, or the other way round. */
  const renamed = new Map<string, string>();
  for (const record of records) {
    const id = standsFor(inside, record);
    if (id !== record.id) renamed.set(record.id, id);
    became[mergeRecord(inside, id, record)] += 1;
    yield;
  }
  mergeShelf(inside, shelf(), (id) => renamed.get(id) ?? id);
  const saved = settings();
  if (saved) mergeSettings(inside, saved);
  return became;
}

/** The record here that is this one: by its id, by a copy of it here, or by a copy of it there. */
function standsFor(inside: Inside, record: PortableRecord): string {
  const known = [record.id, ...record.copies.map(({ id }) => id)].map((id) => recordOf(inside, id));
  return known.find((id) => id !== null) ?? record.id;
}

function mergeRecord(inside: Inside, id: string, record: PortableRecord): Outcome {
  const { store } = inside;
  if (store.get('SELECT 1 AS found FROM records WHERE id = ?', [id]) === null) {
    insertRecord(inside, record);
    return 'added';
  }
  return completeRecord(inside, id, record) ? 'completed' : 'unchanged';
}

/** The name of an empty wallet is filled, addresses are added; a wallet without settings takes all of them. */
function mergeSettings(inside: Inside, there: Settings): void {
  const here = portableSettings(inside);
  const merged = here
    ? {
        ...here,
        profileName: here.profileName === '' ? there.profileName : here.profileName,
        emails: [...new Set([...here.emails, ...there.emails])].slice(0, 50),
      }
    : there;
  if (!here || canonical(here) !== canonical(merged)) saveSettings(inside, merged);
}
