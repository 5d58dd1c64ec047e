import { randomUUID } from 'node:crypto';
import { collectionLimits } from '../../shared/collections';
import { type OwnChange, ownLimits } from '../../shared/own';
import type { Brought } from '../intake/wallets/types';
import type { Vault } from '../vault/types';
import { collectionsIn, keep } from './collections-shelf';

/** Tags, and groups, of one badge that are looked at: more than this nobody keeps. */
const most = 100;

/**
 * Keeps what its earner had kept with a badge in another wallet as their own words here: tags, notes, collections by
 * their name. What they wrote here already stays; a name they gave it is noted where the badge itself has another one.
 * @param now ISO time
 */
export function keepBrought(vault: Vault, id: string, brought: Brought, name: string | null, now: string): void {
  const own = vault.own(id);
  if (!own) return;
  const overflow = joinCollections(vault, id, (brought.collections ?? []).slice(0, most));
  const notes = own.notes === '' ? notesOf(brought, name) : '';
  if (notes !== '') change(vault, id, { notes }, now);
  // One by one: of too many the first still find room.
  for (const tag of [...(brought.tags ?? []), ...overflow].slice(0, most)) change(vault, id, { addTags: [tag] }, now);
}

function change(vault: Vault, id: string, own: OwnChange, now: string): void {
  vault.changeOwn([id], own, now);
}

function notesOf({ title, notes }: Brought, name: string | null): string {
  const renamed = title !== undefined && folded(title) !== folded(name ?? '') ? title : '';
  return [renamed, notes ?? '']
    .filter((text) => text !== '')
    .join('\n\n')
    .slice(0, ownLimits.notes);
}

/** Puts a record into the collections of these names. Gives back the names for which there is no room. */
function joinCollections(vault: Vault, id: string, names: readonly string[]): readonly string[] {
  const overflow: string[] = [];
  for (const given of names) {
    const name = given.replace(/\s+/gu, ' ').trim().slice(0, collectionLimits.name);
    if (name === '') continue;
    const { collections } = collectionsIn(vault);
    const there = collections.find((one) => folded(one.name) === folded(name));
    if (there?.members.includes(id)) continue;
    const full = there
      ? there.members.length >= collectionLimits.members
      : collections.length >= collectionLimits.collections;
    if (full) overflow.push(name);
    else if (there) keep(vault, 'collection', { ...there, members: [...there.members, id] });
    else keep(vault, 'collection', { id: randomUUID(), name, description: '', members: [id], cover: null });
  }
  return overflow;
}

function folded(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}
