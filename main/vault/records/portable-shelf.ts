import type { Collection } from '../../../shared/collections';
import { canonical } from '../header';
import type { Inside } from '../inside';
import type { ShelfItem, ShelfKind } from '../types';
import { portableShelfKinds } from './portable-out';
import type { PortableShelfItem } from './portable-types';
import { putOnShelf, readShelf } from './shelf';

type Rename = (record: string) => string;
type Ids = readonly string[];

/** Adds what only the backup has. What is here under the same id stays, and lists are completed. */
export function mergeShelf(inside: Inside, items: Iterable<PortableShelfItem>, rename: Rename): void {
  const here = new Map(
    portableShelfKinds.map((kind) => [kind, new Map(readShelf<unknown>(inside, kind).map((item) => [item.id, item]))]),
  );
  const put = (kind: ShelfKind, item: ShelfItem<unknown>): void => {
    const known = here.get(kind)?.get(item.id);
    if (known && canonical(known.value) === canonical(item.value)) return;
    putOnShelf(inside, kind, item.id, item.value);
    here.get(kind)?.set(item.id, item);
  };
  const valuesOf = (kind: ShelfKind) => [...(here.get(kind)?.values() ?? [])].map(({ value }) => value as Ids);

  for (const { shelf, id, value } of items) {
    const known = here.get(shelf)?.get(id);
    if (shelf === 'collection') put(shelf, { id, value: mergeCollections(known?.value, value, rename) });
    else if (shelf === 'arrangement') put(shelf, { id, value: union((known?.value ?? []) as Ids, value as Ids) });
    else if (shelf === 'stack-apart' || shelf === 'stack-joined') {
      const ids = union([], (value as Ids).map(rename));
      const against = valuesOf(shelf === 'stack-apart' ? 'stack-joined' : 'stack-apart');
      if (!known && ids.length > 1 && !against.some((other) => shared(ids, other) > 1)) put(shelf, { id, value: ids });
    } else if (!known) put(shelf, { id, value });
  }
}

function mergeCollections(known: unknown, value: unknown, rename: Rename): Collection {
  const there = value as Collection;
  const members = there.members.map(rename);
  const cover = there.cover === null ? null : rename(there.cover);
  const here = known as Collection | undefined;
  if (!here) return { ...there, members: union([], members), cover };
  return {
    ...here,
    description: here.description === '' ? there.description : here.description,
    members: union(here.members, members),
    cover: here.cover ?? cover,
  };
}

function union(first: Ids, second: Ids): Ids {
  return [...new Set([...first, ...second])];
}

function shared(first: Ids, second: Ids): number {
  return first.filter((id) => second.includes(id)).length;
}
