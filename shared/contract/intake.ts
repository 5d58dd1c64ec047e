import { z } from 'zod';
import { type ClipboardLook, codeSources, type FoundCode, type ScreenPicture } from '../capture';
import { longestLink } from '../lapel-links';
import type { CutOffImport } from '../wallet';
import type { WatchedView } from '../watched';
import { call } from './call';
import { none, passphrase } from './shapes';

/** The ways badges come in. */
export const intakeCalls = {
  /** Asks the person for files or a folder; null when they change their mind. */
  'intake.choose': call<{ readonly job: string } | null>()(z.tuple([z.enum(['files', 'folder'])])),
  'intake.paths': call<{ readonly job: string }>()(z.tuple([z.array(z.string().min(1).max(4096)).min(1).max(10_000)])),
  'intake.bytes': call<{ readonly job: string }>()(
    z.tuple([z.string().max(255), z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 32 * 1024 * 1024)]),
  ),
  'intake.text': call<{ readonly job: string }>()(
    z.tuple([
      z
        .string()
        .min(1)
        .max(32 * 1024 * 1024),
    ]),
  ),
  'intake.url': call<{ readonly job: string }>()(z.tuple([z.string().min(1).max(8192)])),
  /** The QR codes in one frame: brightness a pixel, row after row. */
  'intake.codes': call<readonly FoundCode[]>()(
    z.tuple([
      z.strictObject({
        width: z.number().int().min(1).max(8192),
        height: z.number().int().min(1).max(8192),
        gray: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 16_777_216),
      }),
    ]),
  ),
  /** Takes in what codes said that were read from the camera or the screen. */
  'intake.code': call<{ readonly job: string }>()(
    z.tuple([z.array(z.string().min(1).max(8192)).min(1).max(32), z.enum(codeSources)]),
  ),
  /** Takes in what is on the clipboard: files, a picture or text; null when it holds nothing. */
  'intake.clipboard': call<{ readonly job: string } | null>()(none),
  /** Says what is on the clipboard, and takes nothing. */
  'intake.look': call<ClipboardLook>()(none),
  /** Tries again what was refused, by the keys of its lines. */
  'intake.again': call<{ readonly job: string }>()(z.tuple([z.array(z.uuid()).min(1).max(10_000)])),
  /** Takes in an encrypted archive that was refused, by the key of its line, once the passphrase opens it. */
  'intake.open': call<{ readonly job: string }>()(z.tuple([z.uuid(), passphrase])),
  /** The imports of files that ended before they were done; null where there are none. */
  'intake.cutOff': call<CutOffImport | null>()(none),
  /** Takes them in again from their beginning; null where there are none any more. */
  'intake.goOn': call<{ readonly job: string } | null>()(none),
  'intake.leaveIt': call<null>()(none),
  /** Saves the table of results where the person chooses; null when they change their mind. */
  'intake.saveTable': call<{ readonly path: string } | null>()(
    z.tuple([
      z
        .string()
        .min(1)
        .max(16 * 1024 * 1024),
    ]),
  ),
  'intake.samples': call<{ readonly job: string }>()(none),
  'intake.cancel': call<null>()(z.tuple([z.string().max(64)])),

  /** A still picture of each screen, without Lapel's own window. */
  'capture.screens': call<readonly ScreenPicture[]>()(none),
  /** Whether the page may ask for the camera from now on. */
  'capture.camera': call<null>()(z.tuple([z.boolean()])),

  /** Links from outside that wait for an answer, the oldest first. */
  'incoming.read': call<readonly string[]>()(none),
  /** The question about a link is answered; gives those that still wait. */
  'incoming.answered': call<readonly string[]>()(z.tuple([z.string().max(longestLink)])),

  'watched.read': call<WatchedView>()(none),
  /** Asks the person for a folder; null when they change their mind. */
  'watched.add': call<WatchedView | null>()(none),
  'watched.remove': call<WatchedView>()(z.tuple([z.string().min(1).max(4096)])),
  'watched.takeExisting': call<{ readonly job: string }>()(z.tuple([z.string().min(1).max(4096)])),
} as const;
