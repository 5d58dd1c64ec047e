import { isAbsolute, join, relative } from 'node:path';

/**
 * The file a path of `app://lapel/` stands for, or null.
 * SECURITY: decoded once, then contained by `path.relative`; a prefix comparison would let `/rendererevil` through.
 */
export function assetPath(root: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  const file = join(root, decoded === '/' ? 'index.html' : decoded);
  const inside = relative(root, file);
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? null : file;
}

/** The record whose picture a path asks for, or null. */
export function imageRecord(pathname: string): string | null {
  return /^\/image\/([0-9a-f]{64})$/.exec(pathname)?.[1] ?? null;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
};

/** The media type a bundled file is served as; anything we do not bundle has none and is not served. */
export function mediaTypeOf(file: string): string | null {
  return mediaTypes[/\.[a-z0-9]+$/.exec(file)?.[0] ?? ''] ?? null;
}
