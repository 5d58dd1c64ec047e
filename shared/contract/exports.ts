import { z } from 'zod';
import { call } from './call';
import { recordId, recordIds } from './shapes';

export const exportFormats = ['pdf', 'html', 'json', 'csv', 'resume', 'ler'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What goes out as files. */
export const exportCalls = {
  /** Saves the original bytes where the person chooses; null when they change their mind. */
  'export.original': call<{ readonly path: string } | null>()(z.tuple([recordId])),
  /** Badges kept private are left out, unless they are named and meant. */
  'export.transcript': call<{ readonly path: string } | null>()(
    z.tuple([
      z.strictObject({
        format: z.enum(exportFormats),
        ids: recordIds.nullable(),
        includePrivate: z.boolean().exactOptional(),
        /** Achievements the earner states themselves, in a part of their own; left out unless they are asked for. */
        includeSelfDeclared: z.boolean().exactOptional(),
      }),
    ]),
  ),
} as const;
