import type { PortableShelfItem } from '../../../main/vault/records/portable-types';
import type { Collection } from '../../../shared/collections';
import { isSameTag, type OwnWords, tagTime } from '../../../shared/own';

type Ids = readonly string[];
type Shelf = readonly PortableShelfItem[];

/** Tags that are there no more, but for those that somebody took away later. */
export function tagsLost(old: OwnWords | undefined, now: OwnWords | undefined): readonly string[] {
  const at = (own: OwnWords | undefined, tag: string) => own?.changedAt?.[tagTime(tag)] ?? '';
  const gone = (old?.tags ?? []).filter((tag) => !now?.tags.some((other) => isSameTag(other, tag)));
  return gone.filter((tag) => at(now, tag) <= at(old, tag));
}

/** What of the shelf of a wallet and of a backup did not outlive a restore as it should. */
export function shelfLost(here: Shelf, there: Shelf, after: Shelf): Shelf {
  const find = (shelf: Shelf, { shelf: kind, id }: PortableShelfItem) =>
    shelf.find((one) => one.shelf === kind && one.id === id);
  return [
    ...here.filter((item) => !outlives(item, find(after, item)?.value, true)),
    ...there
      .filter((item) => !outlives(item, find(after, item)?.value, find(here, item) === undefined))
      .filter((item) => !isContradicted(item, after)),
    ...after.filter((item) => isContradicted(item, after)),
  ];
}

/** @param asItWas whether it stands there under its own words, and not completed with those of the other side */
function outlives({ shelf, value }: PortableShelfItem, now: unknown, asItWas: boolean): boolean {
  if (now === undefined) return false;
  if (shelf === 'arrangement') return (value as Ids).every((id) => (now as Ids).includes(id));
  if (shelf !== 'collection') return !asItWas || JSON.stringify(now) === JSON.stringify(value);
  const [old, kept] = [value as Collection, now as Collection];
  return old.members.every((id) => kept.members.includes(id)) && (!asItWas || kept.name === old.name);
}

/** Whether two badges of a word about editions are meant by one to the contrary. */
function isContradicted({ shelf, value }: PortableShelfItem, by: Shelf): boolean {
  const other = shelf === 'stack-apart' ? 'stack-joined' : shelf === 'stack-joined' ? 'stack-apart' : null;
  const others = by.filter((one) => one.shelf === other).map((one) => one.value as Ids);
  return others.some((ids) => ids.filter((id) => (value as Ids).includes(id)).length > 1);
}
