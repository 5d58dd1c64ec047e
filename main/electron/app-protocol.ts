import { readFile } from 'node:fs/promises';
import type { Session } from 'electron';
import type { VaultPicture } from '../vault/types';
import { assetPath, imageRecord, mediaTypeOf } from './asset-path';
import { commonHeaders, pagePolicy, picturePolicy } from './policy';

export interface AppFiles {
  /** The built renderer. */
  readonly root: string;
  readonly picture: (id: string) => Promise<VaultPicture | null>;
  /** Settled when there is somebody to answer what the code of the page asks for; it is not answered before. */
  readonly isComposed: Promise<void>;
  /** Told when code of the page is answered. */
  readonly codeSent: () => void;
}

interface Answer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly mimeType: string;
  readonly data: Buffer;
}

/**
 * Serves `app://lapel/` on one session. A custom scheme, because `file:` would have more rights than a page needs.
 *
 * Not by `protocol.handle`: its requests and answers are those of `fetch`, whose code Node loads with the first of them,
 * for a tenth of the whole start, and a body comes through streams in this process instead of at once.
 */
export function serveApp(session: Session, files: AppFiles): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above; it is there from Electron 33 to 45
  session.protocol.registerBufferProtocol('app', ({ url, method }, answer) => {
    void answerTo(files, url, method).then(answer, () => answer(refused(500)));
  });
}

async function answerTo(files: AppFiles, address: string, method: string): Promise<Answer> {
  const url = new URL(address);
  if (url.host !== 'lapel' || method !== 'GET') return refused(403);
  const record = imageRecord(url.pathname);
  return record === null ? asset(files, url.pathname) : picture(await files.picture(record));
}

async function asset({ root, isComposed, codeSent }: AppFiles, pathname: string): Promise<Answer> {
  const file = assetPath(root, pathname);
  const mediaType = file === null ? null : mediaTypeOf(file);
  if (file === null || mediaType === null) return refused(404);
  try {
    const data = await readFile(file);
    if (mediaType.startsWith('text/javascript')) {
      await isComposed;
      codeSent();
    }
    return answered(mediaType, pagePolicy, data);
  } catch {
    return refused(404);
  }
}

function picture(found: VaultPicture | null): Answer {
  if (!found) return refused(404);
  const { buffer, byteOffset, byteLength } = found.bytes;
  return answered(found.mediaType, picturePolicy, Buffer.from(buffer, byteOffset, byteLength));
}

function answered(mediaType: string, policy: string, data: Buffer): Answer {
  const headers = { ...commonHeaders, 'Content-Type': mediaType, 'Content-Security-Policy': policy };
  // Without it Electron would take any answer for a page.
  const mimeType = mediaType.split(';', 1)[0] ?? '';
  return { statusCode: 200, headers, mimeType, data };
}

function refused(statusCode: number): Answer {
  return { ...answered('text/plain', pagePolicy, Buffer.alloc(0)), statusCode };
}
