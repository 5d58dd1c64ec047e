import { randomUUID } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { setImmediate as breathe } from 'node:timers/promises';
import type { BackupKey } from './backup-key';
import { type Entry, entryText } from './entries';
import { type LineKind, sealLine } from './jwe';
import { backupVersion, limits } from './limits';
import { countEntry, type Manifest, noCounts } from './manifest';
import { foldText, textHash } from './part-text';

/** An entry with its text. */
export interface Told {
  readonly entry: Entry;
  readonly text: string;
}

export const tell = (entry: Entry): Told => ({ entry, text: entryText(entry) });

/** What a finished file holds. */
export interface WrittenParts {
  readonly bytes: number;
  readonly manifest: Manifest;
  /** Hash of every entry's text, in the order of the file. */
  readonly hashes: readonly string[];
}

/** Gathers entries in parts, and writes each as a line when it is full. */
export interface PartWriter {
  readonly add: (told: Told) => Promise<void>;
  /** Writes what is still open, and the manifest as the last line. */
  readonly finish: (manifest: Pick<Manifest, 'app' | 'leftOut'>) => Promise<WrittenParts>;
}

export interface PartOrder {
  readonly key: BackupKey;
  /** An ISO instant. */
  readonly made: string;
  readonly signal: AbortSignal;
}

export function createPartWriter(file: FileHandle, { key, made, signal }: PartOrder): PartWriter {
  const place = { backup: randomUUID(), made };
  const parts: Manifest['parts'] = [];
  const hashes: string[] = [];
  const counts = { ...noCounts };
  const open = { files: emptyPart(), wallet: emptyPart() };
  let bytes = 0;

  async function line(holds: LineKind, text: string): Promise<void> {
    const sealed = `${sealLine(key, { ...place, part: parts.length + 1, holds }, await foldText(text))}\n`;
    bytes += sealed.length;
    await file.writeFile(sealed);
  }

  async function flush(holds: 'files' | 'wallet'): Promise<void> {
    const { texts } = open[holds];
    if (texts.length === 0 && (holds === 'files' || parts.length > 0)) return;
    open[holds] = emptyPart();
    const text = `{"entries":[${texts.join(',\n')}]}`;
    await line(holds, text);
    parts.push({ holds, entries: texts.length, sha256: textHash(text) });
    hashes.push(...texts.map(textHash));
    await breathe();
    signal.throwIfAborted();
  }

  return {
    async add({ entry, text }) {
      const holds = entry.kind === 'file' ? 'files' : 'wallet';
      if (open[holds].size + text.length > limits.partText) await flush(holds);
      open[holds].texts.push(text);
      open[holds].size += text.length;
      countEntry(counts, entry);
    },
    async finish({ app, leftOut }) {
      await flush('files');
      await flush('wallet');
      const manifest: Manifest = { format: 'lapel-backup', version: backupVersion, app, counts, leftOut, parts };
      await line('manifest', JSON.stringify(manifest));
      return { bytes, manifest, hashes };
    },
  };
}

const emptyPart = (): { texts: string[]; size: number } => ({ texts: [], size: 0 });
