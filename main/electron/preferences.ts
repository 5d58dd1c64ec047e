import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { defaultPreferences, type Preferences } from '../../shared/settings';
import type { Placement } from './bounds';

/** What is known before the wallet is unlocked; it says nothing about anybody's badges. */
export interface Stored {
  readonly preferences: Preferences;
  readonly placement: Placement | null;
}

const length = z.number().int().min(-100_000).max(100_000);
const schema = z.object({
  preferences: z.object({
    theme: z.enum(['system', 'light', 'dark']),
    locale: z.string().max(35),
    openAtStart: z.boolean().default(defaultPreferences.openAtStart),
  }),
  placement: z
    .object({ bounds: z.object({ x: length, y: length, width: length, height: length }), maximised: z.boolean() })
    .nullable(),
});

/** A missing or spoilt file gives the defaults: it holds nothing that could not be chosen again. */
export function readStored(file: string): Stored {
  try {
    const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (parsed.success) return parsed.data;
  } catch {
    // Not there yet, or not JSON: the defaults.
  }
  return { preferences: defaultPreferences, placement: null };
}

/** Written aside and renamed, so that a crash leaves the old file or the new one. */
export function writeStored(file: string, stored: Stored): void {
  mkdirSync(dirname(file), { recursive: true });
  const aside = `${file}.new`;
  writeFileSync(aside, JSON.stringify(stored, null, 2), { mode: 0o600 });
  renameSync(aside, file);
}
