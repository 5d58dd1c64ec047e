import { z } from 'zod';
import type { Packed } from '../packed';
import type { Front, RowChanges } from '../row';
import type { Changes, RecordDetail } from '../wallet';
import { call } from './call';
import { recordId, recordIds } from './shapes';

const editionIds = z.array(recordId).min(2).max(500);

/** The badges of the wallet. */
export const recordsCalls = {
  'records.changes': call<Changes>()(z.tuple([z.number().int().min(0), z.number().int().min(1).max(2000)])),
  /** The same as `records.changes`, as lists need it: a tenth of its size. */
  'records.rows': call<Packed<RowChanges>>()(z.tuple([z.number().int().min(0), z.number().int().min(1).max(2000)])),
  'records.front': call<Packed<Front> | null>()(z.tuple([])),
  'records.rememberFront': call<null>()(z.tuple([z.array(z.array(recordId).min(1).max(20)).max(80)])),
  'records.detail': call<RecordDetail>()(z.tuple([recordId])),
  'records.trash': call<null>()(z.tuple([recordIds])),
  'records.restore': call<null>()(z.tuple([recordIds])),
  'records.erase': call<null>()(z.tuple([recordIds])),
  /** Checks again; `online` is the person's word for this one time, and never overrides the setting `never`. */
  'records.check': call<{ readonly job: string }>()(z.tuple([recordIds, z.strictObject({ online: z.boolean() })])),
  /** Asks the issuer for a newer copy, where the badge names a place for it; progress comes as for an import. */
  'records.refresh': call<{ readonly job: string }>()(z.tuple([recordId])),
  /** "These are separate": none of these badges is an edition of another. */
  'records.separate': call<null>()(z.tuple([editionIds])),
  /** "These belong together": all of these are editions of one badge. */
  'records.join': call<null>()(z.tuple([editionIds])),
} as const;
