import { z } from 'zod';
import { noticeLimits, noticeMarkings, type NoticeShelf, tourSteps } from '../notice-marks';
import { call } from './call';
import { none, recordId } from './shapes';

const noticeKey = z.string().min(1).max(noticeLimits.keyLength);
const noticeKeys = z.array(noticeKey).min(1).max(noticeLimits.keys);

/** Notices, in the window and of the system, and the tour. */
export const noticesCalls = {
  /** What was kept of notices, and whether this computer can show any outside the window. */
  'notices.read': call<NoticeShelf & { readonly shows: boolean }>()(none),
  'notices.mark': call<null>()(z.tuple([noticeKeys, z.enum(noticeMarkings)])),
  /** Shows the ends of badges outside the window, each once, as far as the person allowed it. */
  'notices.tell': call<null>()(
    z.tuple([
      z
        .array(
          z.strictObject({
            key: noticeKey,
            record: recordId,
            name: z.string().max(200),
            days: z.number().int().min(0).max(90).nullable(),
          }),
        )
        .min(1)
        .max(noticeLimits.keys),
    ]),
  ),
  /** How far the tour of the first run is. */
  'notices.tour': call<null>()(z.tuple([z.enum(tourSteps)])),
} as const;
