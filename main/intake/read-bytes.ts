import type { IntakeError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import { decodeText } from './decode-text';
import { limits } from './limits';
import { readHtml } from './read-html';
import { readPdf } from './read-pdf';
import { readPlain } from './read-plain';
import { type Baked, readPng } from './read-png';
import { readSvg } from './read-svg';
import { readZip } from './read-zip';
import { identified, type Reading, sha256 } from './sink';
import { sniff } from './sniff';
import type { Container, Found, Picture, ReadHint } from './types';
import { walletArchiveOf } from './wallets/archive-formats';
import { isEuropassXml } from './wallets/europass';
import { holdsKeyText, holdsPem } from './wallets/private-keys';

const mediaTypes: Readonly<Record<Exclude<Container, 'codes'>, string>> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  json: 'application/json',
  jws: 'application/jwt',
  text: 'text/plain',
  html: 'text/html',
  archive: 'application/zip',
  pdf: 'application/pdf',
};

/**
 * The one classifier behind every entry: bytes to the credentials in them, by content alone. Never throws; a file that
 * is not a badge is refused with the reason. Pure and synchronous: callers run it in a worker (`createReader`).
 * `hint` is what the caller knows of the bytes, and does not decide what they are.
 */
export function readBytes(bytes: Uint8Array, hint: ReadHint = {}): Result<Found, IntakeError> {
  if (bytes.length === 0) return failure({ kind: 'empty' });
  if (bytes.length > limits.fileBytes) {
    return failure({ kind: 'too-large', size: bytes.length, limit: limits.fileBytes });
  }
  const sniffed = sniff(bytes);
  switch (sniffed.kind) {
    case 'png':
      return picture(bytes, 'png', readPng(bytes));
    case 'archive':
      return failure({ kind: 'archive-not-supported', format: sniffed.name });
    case 'zip':
      return archive(bytes);
    case 'pdf':
      return pdf(bytes);
    case 'other':
      return failure({ kind: 'not-a-badge', found: sniffed.name });
    case 'text':
      return readTextBytes(bytes, hint);
  }
}

/** The same for pasted text. */
export function readText(text: string): Result<Found, IntakeError> {
  return readBytes(new TextEncoder().encode(text));
}

const html = /^<(!doctype html|html|head|body|title|meta|script|div|p|a|span|table)\b/i;

/** Comments are stepped over one by one: a pattern that repeats a pattern can be made to take for ever. */
function isHtml(text: string): boolean {
  let start = text;
  while (start.startsWith('<!--')) {
    const end = start.indexOf('-->');
    if (end === -1) return false;
    start = start.slice(end + 3).trimStart();
  }
  return html.test(start);
}

function archive(bytes: Uint8Array): Result<Found, IntakeError> {
  const unpacked = readZip(bytes);
  if (!unpacked.ok) return unpacked;
  const wallet = walletArchiveOf(unpacked.value.files);
  if (wallet && !wallet.ok) return wallet;
  const files = wallet ? wallet.value.files : unpacked.value.files;
  const refused = [...unpacked.value.refused, ...(wallet?.value.refused ?? [])];
  const from = wallet ? { wallet: wallet.value.wallet } : {};
  const locked = wallet?.value.locked;
  const reading: Reading = { container: 'text', candidates: [], links: [], refused, ...from };
  return success({ ...foundOf(bytes, reading, 'archive', null, []), files, ...(locked && { locked }) });
}

function pdf(bytes: Uint8Array): Result<Found, IntakeError> {
  const reading = readPdf(bytes);
  if (!reading.ok) return reading;
  return success(foundOf(bytes, reading.value, 'pdf', reading.value.picture, reading.value.oddities));
}

function readTextBytes(bytes: Uint8Array, hint: ReadHint): Result<Found, IntakeError> {
  const text = decodeText(bytes);
  if (text === null) return failure({ kind: 'not-text' });
  const start = text.slice(0, 8192).trimStart();
  if (isHtml(start)) {
    const page = readHtml(text, hint.name);
    if (!page.ok) return page;
    const reading: Reading = holdsKeyText(text) ? { ...page.value, holdsKeys: true } : page.value;
    return success(foundOf(bytes, reading, 'html', null, []));
  }
  if (isEuropassXml(start)) return failure({ kind: 'europass-xml' });
  if (start.startsWith('<')) return picture(bytes, 'svg', readSvg(text.trimStart()));
  const reading = readPlain(text);
  if (!reading.ok) return reading;
  const { container } = reading.value;
  // SECURITY: a message may hold a key beside the badge.
  const found = foundOf(bytes, reading.value, container, null, []);
  return success(
    holdsPem(text) || (container !== 'json' && holdsKeyText(text)) ? { ...found, holdsKeys: true } : found,
  );
}

function picture(
  bytes: Uint8Array,
  container: 'png' | 'svg',
  baked: Result<Baked, IntakeError>,
): Result<Found, IntakeError> {
  if (!baked.ok) return baked;
  const mediaType = container === 'png' ? 'image/png' : 'image/svg+xml';
  return success(foundOf(bytes, baked.value, container, { mediaType, bytes }, baked.value.oddities));
}

function foundOf(
  bytes: Uint8Array,
  reading: Reading,
  container: Exclude<Container, 'codes'>,
  shown: Picture | null,
  oddities: Found['oddities'],
): Found {
  const hash = sha256(bytes);
  return {
    container,
    mediaType: mediaTypes[container],
    sha256: hash,
    candidates: identified(reading, hash),
    links: reading.links,
    // SECURITY: a picture that carries a private key is not kept either; only the credentials out of it are.
    picture: reading.holdsKeys ? null : shown,
    refused: reading.refused,
    oddities,
    ...(reading.wallet !== undefined && { wallet: reading.wallet }),
    ...(reading.holdsKeys && { holdsKeys: true }),
    ...(reading.linkWords && { linkWords: reading.linkWords }),
  };
}
