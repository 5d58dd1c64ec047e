import { z } from 'zod';
import type { ShelfKind } from '../vault/types';
import { sha256 } from './shapes';

const text = z.string();
const maybe = text.nullable();
const ids = z.array(sha256).max(20_000);
const uuid = z.uuid();

/** What a kind of the shelf must look like, so that nothing a backup brings there breaks who reads it. */
const shapes: Readonly<Partial<Record<ShelfKind, z.ZodType>>> = {
  'pinned-issuer': z.looseObject({ id: text, name: maybe, key: maybe, pinnedAt: text }),
  registry: z.looseObject({
    ...{ name: text, fileName: text, importedAt: text, updated: maybe, left: z.number() },
    format: z.enum(['registry', 'federation']),
    entries: z
      .array(z.looseObject({ id: text, name: text, location: maybe, url: maybe, since: maybe, until: maybe }))
      .max(1_000_000),
    anchors: z
      .array(
        z.looseObject({ id: text, name: maybe, until: z.number(), keys: z.array(z.record(text, z.json())).max(1_000) }),
      )
      .max(1_000),
  }),
  context: z.looseObject({ url: text, text, fileName: text, sha256, size: z.number(), addedAt: text }),
  'stack-apart': ids,
  'stack-joined': ids,
  collection: z.looseObject({ id: uuid, name: text, description: text, members: ids, cover: sha256.nullable() }),
  search: z.looseObject({ id: uuid, name: text, query: text }),
  arrangement: z.array(text).max(20_000),
};

/** Whether a value may stand on the shelf under this kind; of kinds without a shape of their own, any object may. */
export function fitsShelf(kind: ShelfKind, value: unknown): boolean {
  return (shapes[kind] ?? z.record(text, z.json())).safeParse(value).success;
}
