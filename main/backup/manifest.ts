import { z } from 'zod';
import type { Entry } from './entries';
import { backupVersion, limits } from './limits';
import { sha256 } from './shapes';

const count = z.number().int().min(0).max(limits.entries);

const manifestSchema = z.strictObject({
  format: z.literal('lapel-backup'),
  version: z.literal(backupVersion),
  /** Of the Lapel that wrote it. */
  app: z.string().max(64),
  counts: z.strictObject({
    records: count,
    trashed: count,
    files: count,
    copies: count,
    reports: count,
    snapshots: count,
    shelf: count,
    settings: count,
  }),
  /** Records that were damaged in the wallet, or that no backup can hold, and could not be taken along. */
  leftOut: count,
  parts: z
    .array(
      z.strictObject({
        holds: z.enum(['files', 'wallet']),
        entries: count,
        /** Of the part's text, unfolded, in hex. */
        sha256,
      }),
    )
    .min(1)
    .max(limits.parts),
});

/** The last line of a backup: what stands in the lines before it. */
export type Manifest = z.output<typeof manifestSchema>;
export type BackupCounts = Manifest['counts'];

export const noCounts: BackupCounts = {
  ...{ records: 0, trashed: 0, files: 0, copies: 0, reports: 0, snapshots: 0, shelf: 0, settings: 0 },
};

/** Null where the text is no manifest. */
export function readManifest(json: unknown): Manifest | null {
  return manifestSchema.safeParse(json).data ?? null;
}

/** Adds an entry to the counts. */
export function countEntry(counts: BackupCounts, entry: Entry): void {
  switch (entry.kind) {
    case 'file':
      counts.files += 1;
      return;
    case 'shelf':
      counts.shelf += 1;
      return;
    case 'settings':
      counts.settings += 1;
      return;
    case 'record': {
      const { view, copies, reports, snapshots } = entry.record;
      counts.records += 1;
      if (view.trashedAt !== null) counts.trashed += 1;
      counts.copies += copies.length;
      counts.reports += reports.length;
      counts.snapshots += snapshots.length;
    }
  }
}
