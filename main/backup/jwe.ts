import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { BackupKey } from './backup-key';
import { unwrapKey, wrapKey } from './key-wrap';
import { backupVersion, iterations, limits } from './limits';

/** What a line holds: files of badges, what the wallet knows of them, or (the last line) the list of the lines before. */
export const lineKinds = ['files', 'wallet', 'manifest'] as const;
export type LineKind = (typeof lineKinds)[number];

/** Where a line belongs. Part of its signed header, so that no line can be moved, left out, doubled or lent. */
export interface LinePlace {
  /** A random UUID, the same in every line of one backup. */
  readonly backup: string;
  /** When it was made, an ISO instant. */
  readonly made: string;
  /** From 1. */
  readonly part: number;
  readonly holds: LineKind;
}

const headerSchema = z.strictObject({
  alg: z.literal('PBES2-HS512+A256KW'),
  enc: z.literal('A256GCM'),
  zip: z.literal('DEF'),
  cty: z.literal('json'),
  p2s: z.string().regex(/^[A-Za-z0-9_-]{22,128}$/),
  // SECURITY: bounded before anything is derived, so that a tampered file cannot hang whoever opens it.
  p2c: z.number().int().min(iterations.least).max(iterations.most),
  lapel: z.strictObject({
    backup: z.uuid(),
    version: z.literal(backupVersion),
    made: z.iso.datetime(),
    part: z.number().int().min(1).max(limits.parts),
    holds: z.enum(lineKinds),
  }),
});

export type LineHeader = LinePlace & Omit<BackupKey, 'key'>;

export type HeaderReading =
  | { readonly kind: 'header'; readonly header: LineHeader }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'other' };

/** A compact JWE (RFC 7516, 7.1) around bytes that are deflated already (RFC 1951; `zip` is `DEF`). */
export function sealLine({ salt, iterations: count, key }: BackupKey, place: LinePlace, deflated: Uint8Array): string {
  const { backup, made, part, holds } = place;
  const header = {
    ...{ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', zip: 'DEF', cty: 'json', p2s: salt, p2c: count },
    lapel: { backup, version: backupVersion, made, part, holds },
  } satisfies z.input<typeof headerSchema>;
  const head = Buffer.from(JSON.stringify(header)).toString('base64url');
  const contentKey = randomBytes(32);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', contentKey, nonce, { authTagLength: 16 });
  cipher.setAAD(Buffer.from(head, 'ascii'));
  const body = cipher.update(deflated);
  cipher.final();
  const wrapped = wrapKey(key, contentKey);
  contentKey.fill(0);
  return [head, ...[wrapped, nonce, body, cipher.getAuthTag()].map((bytes) => bytes.toString('base64url'))].join('.');
}

/** Reads the header of a line, which is open to anybody; `other` where it is no line of a backup. */
export function readHeader(line: string): HeaderReading {
  const end = line.indexOf('.');
  if (end < 1 || end > (limits.header * 4) / 3) return { kind: 'other' };
  const json = headerJson(line.slice(0, end));
  const parsed = headerSchema.safeParse(json);
  if (parsed.success) {
    const { p2s, p2c, lapel } = parsed.data;
    const { backup, made, part, holds } = lapel;
    return { kind: 'header', header: { backup, made, part, holds, salt: p2s, iterations: p2c } };
  }
  const version = z.object({ lapel: z.object({ version: z.number().int() }) }).safeParse(json);
  return version.success && version.data.lapel.version > backupVersion
    ? { kind: 'newer', version: version.data.lapel.version }
    : { kind: 'other' };
}

/** Whether this key is the one the line was sealed with. */
export function isKeyOf({ key }: BackupKey, line: string): boolean {
  const [, wrapped = ''] = line.slice(0, limits.header * 2).split('.', 2);
  return unwrapKey(key, Buffer.from(wrapped, 'base64url')) !== null;
}

/**
 * What a line holds, still deflated; null where so much as a bit of it differs.
 * SECURITY: nothing is given out before its tag was checked, and one spelling alone of the base64url counts, because its
 * last character has bits that a decoder ignores.
 */
export function openLine({ key }: BackupKey, line: string): Buffer | null {
  const [head = '', ...parts] = line.split('.', 6);
  if (parts.length !== 4 || !isCanonical(head)) return null;
  const [wrapped, nonce, body, tag] = parts.map((part) => (isCanonical(part) ? Buffer.from(part, 'base64url') : null));
  if (!wrapped || !nonce || !body || !tag || nonce.length !== 12 || tag.length !== 16) return null;
  const contentKey = unwrapKey(key, wrapped);
  if (!contentKey) return null;
  const decipher = createDecipheriv('aes-256-gcm', contentKey, nonce, { authTagLength: 16 });
  contentKey.fill(0);
  decipher.setAAD(Buffer.from(head, 'ascii'));
  decipher.setAuthTag(tag);
  const opened = decipher.update(body);
  try {
    decipher.final();
  } catch {
    return null;
  }
  return opened;
}

function isCanonical(part: string): boolean {
  return Buffer.from(part, 'base64url').toString('base64url') === part;
}

function headerJson(head: string): unknown {
  if (!isCanonical(head)) return null;
  try {
    return JSON.parse(Buffer.from(head, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
