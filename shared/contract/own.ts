import { z } from 'zod';
import { collectionLimits } from '../collections';
import { declaredKinds, declaredLimits, type DeclaredView, type KeptDraft } from '../declared';
import { additionKeys, ownLimits, visibilities } from '../own';
import { call } from './call';
import { recordId, recordIds, uuid } from './shapes';

const arrangement = z.array(uuid).min(1).max(collectionLimits.collections);
const tags = z.array(z.string().min(1).max(ownLimits.tagLength)).max(ownLimits.tags).readonly();
const ownChange = z
  .strictObject({
    favourite: z.boolean().exactOptional(),
    archived: z.boolean().exactOptional(),
    addTags: tags.exactOptional(),
    removeTags: tags.exactOptional(),
    notes: z.string().max(ownLimits.notes).exactOptional(),
    visibility: z.enum(visibilities).exactOptional(),
    additions: z.partialRecord(z.enum(additionKeys), z.string().max(ownLimits.addition)).exactOptional(),
  })
  // A change that says nothing is none; that also refuses things that only look like an object.
  .refine((change) => Object.keys(change).length > 0);
const collection = z.strictObject({
  id: uuid,
  name: z.string().min(1).max(collectionLimits.name),
  description: z.string().max(collectionLimits.description),
  members: z.array(recordId).max(collectionLimits.members).readonly(),
  cover: recordId.nullable(),
});
const smartCollection = z.strictObject({
  id: uuid,
  name: z.string().min(1).max(collectionLimits.name),
  query: z.string().min(1).max(collectionLimits.query),
});
const declaredDraft = z.strictObject({
  kind: z.enum(declaredKinds),
  title: z.string().max(declaredLimits.title),
  issuer: z.string().max(declaredLimits.issuer),
  date: z.string().max(10),
  endDate: z.string().max(10),
  description: z.string().max(declaredLimits.description),
  skills: z.array(z.string().max(declaredLimits.skillLength)).max(declaredLimits.skills).readonly(),
  link: z.string().max(declaredLimits.link),
});
const declaredFiles = z
  .array(
    z.strictObject({
      name: z.string().min(1).max(declaredLimits.fileName),
      mediaType: z.string().max(declaredLimits.mediaType),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= declaredLimits.fileSize),
    }),
  )
  .max(declaredLimits.files)
  .readonly();

/** A form for what the earner states: the one for a new statement, or that of a record. */
const draftPlace = z.union([z.literal('new'), recordId]);

/** What the earner adds to their badges: words, collections, achievements they state themselves. */
export const ownCalls = {
  /** What the earner keeps with these badges: all of them are changed, or none. */
  'own.change': call<null>()(z.tuple([recordIds, ownChange])),

  /** Keeps an achievement that the earner states, with its files. */
  'declared.add': call<{ readonly id: string }>()(z.tuple([declaredDraft, declaredFiles])),
  /** States it anew, with those of its files that are named and the new ones. */
  'declared.change': call<null>()(
    z.tuple([recordId, declaredDraft, z.array(recordId).max(declaredLimits.files).readonly(), declaredFiles]),
  ),
  /** What was written in a form and not yet kept: a lock comes over the longest description. */
  'declared.draft': call<KeptDraft | null>()(z.tuple([draftPlace])),
  'declared.keepDraft': call<null>()(z.tuple([draftPlace, declaredDraft])),
  'declared.dropDraft': call<null>()(z.tuple([draftPlace])),
  'declared.read': call<DeclaredView>()(z.tuple([recordId])),
  /** Saves a file of it where the person chooses; null when they change their mind. */
  'declared.saveFile': call<{ readonly path: string } | null>()(z.tuple([recordId, recordId])),

  /** Keeps a collection in the place of the one that had its id; a new one comes last. */
  'collections.save': call<null>()(z.tuple([collection])),
  'collections.arrange': call<null>()(z.tuple([arrangement])),
  'collections.add': call<null>()(z.tuple([uuid, recordIds])),
  'collections.remove': call<null>()(z.tuple([uuid, recordIds])),
  'collections.delete': call<null>()(z.tuple([uuid])),
  'collections.saveSearch': call<null>()(z.tuple([smartCollection])),
  'collections.deleteSearch': call<null>()(z.tuple([uuid])),
  'collections.arrangeSearches': call<null>()(z.tuple([arrangement])),
} as const;
