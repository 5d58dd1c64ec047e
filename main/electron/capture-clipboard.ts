import { fileURLToPath } from 'node:url';
import { clipboard } from 'electron';
import type { OnClipboard } from '../ipc/capture';

/** The clipboard of the floor runtime (Electron 33), which answers at once and by name; later ones answer as a page's does. */
interface NamedClipboard {
  availableFormats(): string[];
  read(format: string): string;
  readBuffer(format: string): Buffer;
  readText(): string;
  readImage(): { isEmpty(): boolean; toPNG(): Buffer };
}

/** Reads the clipboard once, because the person asked: copied files, else text, else a picture. */
export async function readClipboard(): Promise<OnClipboard> {
  return 'readImage' in clipboard ? readNamed(clipboard as unknown as NamedClipboard) : readItems();
}

function readNamed(board: NamedClipboard): OnClipboard {
  // Files first: a picture read as pixels would have lost its badge.
  const paths = process.platform === 'win32' ? windowsFile(board) : pathsIn(board.read(fileFormat));
  return firstOf(paths, board.readText(), () => {
    const picture = board.readImage();
    return picture.isEmpty() ? null : new Uint8Array(picture.toPNG());
  });
}

const fileFormat = process.platform === 'darwin' ? 'public.file-url' : 'text/uri-list';

function windowsFile(board: NamedClipboard): readonly string[] {
  const path = board.readBuffer('FileNameW').toString('utf16le').split('\0', 1)[0] ?? '';
  return path === '' ? [] : [path];
}

async function readItems(): Promise<OnClipboard> {
  const text = await clipboard.readText();
  for (const item of await clipboard.read()) {
    const blobOf = async (type: string) => (item.types.includes(type) ? item.getType(type) : null);
    const files = await blobOf('text/uri-list');
    const picture = await blobOf('image/png');
    const bytes = picture instanceof Blob ? new Uint8Array(await picture.arrayBuffer()) : null;
    const found = firstOf(files instanceof Blob ? pathsIn(await files.text()) : [], text, () => bytes);
    if (found.kind !== 'nothing') return found;
  }
  return firstOf([], text, () => null);
}

function firstOf(paths: readonly string[], text: string, picture: () => Uint8Array | null): OnClipboard {
  if (paths.length > 0) return { kind: 'files', paths: paths.slice(0, 10_000) };
  if (text.trim() !== '') return { kind: 'text', text };
  const png = picture();
  return png === null ? { kind: 'nothing' } : { kind: 'picture', png };
}

function pathsIn(list: string): readonly string[] {
  return list.split(/\r?\n/).flatMap((line) => {
    try {
      return line.startsWith('file:') ? [fileURLToPath(line.trim())] : [];
    } catch {
      // A file on another machine is no path here.
      return [];
    }
  });
}
