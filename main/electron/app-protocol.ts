import { readFile } from 'node:fs/promises';
import type { Session } from 'electron';
import type { VaultPicture } from '../vault/types';
import { assetPath, imageRecord, mediaTypeOf } from './asset-path';
import { bodyOf } from './body';
import { commonHeaders, pagePolicy, picturePolicy } from './policy';

export interface AppFiles {
  /** The built renderer. */
  readonly root: string;
  readonly picture: (id: string) => Promise<VaultPicture | null>;
  /** Told of each file of the renderer that was answered. */
  readonly served?: (file: string) => void;
}

/** Serves `app://lapel/` on one session. A custom scheme, because `file:` would have more rights than a page needs. */
export function serveApp(session: Session, files: AppFiles): void {
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (url.host !== 'lapel' || request.method !== 'GET') return refused(403);
    const record = imageRecord(url.pathname);
    return record === null ? asset(files, url.pathname) : picture(await files.picture(record));
  });
}

async function asset({ root, served }: AppFiles, pathname: string): Promise<Response> {
  const file = assetPath(root, pathname);
  const mediaType = file === null ? null : mediaTypeOf(file);
  if (file === null || mediaType === null) return refused(404);
  try {
    const headers = { ...commonHeaders, 'Content-Type': mediaType, 'Content-Security-Policy': pagePolicy };
    const answer = new Response(new Uint8Array(await readFile(file)), { headers });
    served?.(file);
    return answer;
  } catch {
    return refused(404);
  }
}

function picture(found: VaultPicture | null): Response {
  if (!found) return refused(404);
  const headers = { ...commonHeaders, 'Content-Type': found.mediaType, 'Content-Security-Policy': picturePolicy };
  return new Response(bodyOf(found.bytes), { headers });
}

function refused(status: number): Response {
  return new Response(null, { status, headers: { ...commonHeaders, 'Content-Security-Policy': pagePolicy } });
}
