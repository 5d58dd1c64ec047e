import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Json } from './canonical';

/** What an address answers: a JSON document, a text with its media type, bytes, or 410 Gone. */
export type Answer =
  | { readonly kind: 'json'; readonly value: Json; readonly mediaType?: string }
  | { readonly kind: 'text'; readonly value: string; readonly mediaType: string }
  | { readonly kind: 'bytes'; readonly value: Uint8Array; readonly mediaType: string }
  | { readonly kind: 'gone' };

/** Answers by address: the whole web, as far as a test badge needs it. */
export type Documents = ReadonlyMap<string, Answer>;

export const json = (value: Json): Answer => ({ kind: 'json', value });
export const gone: Answer = { kind: 'gone' };

/** One web out of several; a later answer for an address wins. */
export function together(...parts: readonly Documents[]): Documents {
  return new Map(parts.flatMap((part) => [...part]));
}

/**
 * The files of a documents folder as `lapel verify --documents` reads it: `index.json` from address to file, and the
 * files. A gone address has `{ "status": 410 }`.
 */
export function documentFiles(documents: Documents): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const index: Record<string, string | { status: number }> = {};
  for (const [url, answer] of [...documents].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (answer.kind === 'gone') {
      index[url] = { status: 410 };
      continue;
    }
    const file = fileNameOf(url, answer);
    if (files.has(file)) throw new Error(`two documents would be ${file}`);
    files.set(file, bytesOfAnswer(answer));
    index[url] = file;
  }
  files.set('index.json', Buffer.from(`${JSON.stringify(index, null, 2)}\n`));
  return files;
}

/** Writes the documents folder. */
export async function writeDocuments(folder: string, documents: Documents): Promise<void> {
  for (const [file, bytes] of documentFiles(documents)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), bytes);
  }
}

/** The bytes a server would send. */
export function bytesOfAnswer(answer: Exclude<Answer, { kind: 'gone' }>): Uint8Array {
  if (answer.kind === 'bytes') return answer.value;
  return Buffer.from(answer.kind === 'text' ? answer.value : `${JSON.stringify(answer.value, null, 2)}\n`);
}

function fileNameOf(url: string, answer: Exclude<Answer, { kind: 'gone' }>): string {
  const { host, pathname } = new URL(url);
  const path = `${host}${pathname}`.replace(/[^A-Za-z0-9./-]/g, '_').replace(/\/\.+/g, '/');
  const bare = path.replace(/\/$/, '/index');
  const extension = answer.kind === 'json' ? '.json' : answer.kind === 'text' ? textExtension(answer.mediaType) : '';
  return extension !== '' && bare.endsWith(extension) ? bare : `${bare}${extension}`;
}

function textExtension(mediaType: string): string {
  return mediaType.endsWith('jwt') ? '.jwt' : '.txt';
}
