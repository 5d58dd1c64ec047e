import { readFile, realpath } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, sep } from 'node:path';
import { canParse } from '../../shared/can-parse';
import { isJsonObject, type JsonValue } from '../../shared/json';
import type { DocumentAnswer, DocumentRequest, DocumentSource } from './types';

/** `index.json`: `{ "https://…": "file" }` or `{ "https://…": { "file": "…", "status": 410, "contentType": "…" } }`. */
interface Listed {
  readonly file: string | null;
  readonly status: number;
  readonly contentType: string | null;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.jwt': 'application/jwt',
  '.jws': 'application/jwt',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.html': 'text/html',
  '.txt': 'text/plain',
  '.pem': 'application/x-pem-file',
};

export interface FolderSourceOptions {
  /** `network` where the folder stands in for it (the command line), `kept` where it is a bundled copy. */
  readonly from?: 'network' | 'kept';
  readonly now?: () => Date;
}

function listed(value: JsonValue | undefined): Listed | null {
  if (typeof value === 'string') return { file: value, status: 200, contentType: null };
  if (!isJsonObject(value)) return null;
  const { file, status, contentType } = value;
  return {
    file: typeof file === 'string' ? file : null,
    status: typeof status === 'number' ? status : 200,
    contentType: typeof contentType === 'string' ? contentType : null,
  };
}

async function readIndex(dir: string): Promise<ReadonlyMap<string, Listed>> {
  const index: unknown = JSON.parse(await readFile(join(dir, 'index.json'), 'utf8'));
  const entries = new Map<string, Listed>();
  if (!isJsonObject(index)) return entries;
  for (const [address, value] of Object.entries(index)) {
    const entry = listed(value);
    if (!entry) continue;
    entries.set(address, entry);
    // Also under the spelling a URL parser gives it, as with and without the slash after a bare host.
    if (canParse(address) && !entries.has(new URL(address).href)) entries.set(new URL(address).href, entry);
  }
  return entries;
}

/** The file's real path, or null where it leads out of the folder. SECURITY: links are resolved before judging. */
async function contained(dir: string, file: string): Promise<string | null> {
  const [root, path] = await Promise.all([realpath(dir), realpath(join(dir, file))]);
  const inside = relative(root, path);
  return inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside) ? null : path;
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? '';
}

/** Answers from a folder and from nothing else: an address that its `index.json` does not list is unreachable. */
export function folderSource(dir: string, options: FolderSourceOptions = {}): DocumentSource {
  const { from = 'network', now = () => new Date() } = options;
  let index: Promise<ReadonlyMap<string, Listed>> | null = null;

  const answer = async ({ url }: DocumentRequest): Promise<DocumentAnswer> => {
    const host = canParse(url) ? new URL(url).host : url;
    const unreachable = (cause: string): DocumentAnswer => ({
      kind: 'none',
      url,
      error: { kind: 'unreachable', host, cause },
    });
    index ??= readIndex(dir);
    const entries = await index;
    const address = withoutFragment(url);
    // A DID URL is listed with its fragment: it is the name of one key.
    const found =
      entries.get(url) ?? entries.get(address) ?? (canParse(address) ? entries.get(new URL(address).href) : undefined);
    if (!found) return unreachable('NOT_LISTED');
    const fetchedAt = now().toISOString();
    if (found.status === 410) return { kind: 'gone', url, fetchedAt, from };
    if (found.status !== 200) {
      return { kind: 'none', url, error: { kind: 'server-refused', host, status: found.status } };
    }
    const path = found.file === null ? null : await contained(dir, found.file);
    if (path === null) return unreachable('OUTSIDE_FOLDER');
    const bytes = new Uint8Array(await readFile(path));
    const mediaType = found.contentType ?? mediaTypes[extname(path).toLowerCase()] ?? '';
    return { kind: 'document', url, finalUrl: address, mediaType, bytes, fetchedAt, from };
  };

  return {
    get: (request) =>
      answer(request).catch((error: unknown) => {
        const cause = error instanceof Error && 'code' in error ? String(error.code) : 'BAD_INDEX';
        return { kind: 'none', url: request.url, error: { kind: 'unreachable', host: request.url, cause } };
      }),
  };
}
