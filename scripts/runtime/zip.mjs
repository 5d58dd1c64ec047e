/** Takes chosen entries out of a zip file as streams, so that a 200 MB archive never sits in memory. */
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize, sep } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;

/**
 * @typedef {{ name: string, method: number, packed: number, size: number, mode: number, offset: number }} Entry
 */

/**
 * Reads the central directory (APPNOTE.TXT 4.3.12). Zip64 is refused: nothing taken here needs it.
 * @param {string} file
 * @returns {Promise<Entry[]>}
 */
async function listEntries(file) {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const tail = Buffer.alloc(Math.min(size, 65_557));
    await handle.read(tail, 0, tail.length, size - tail.length);
    let end = tail.length - 22;
    while (end >= 0 && tail.readUInt32LE(end) !== endOfDirectory) end -= 1;
    if (end < 0) throw new Error(`${file} is not a zip file`);
    const count = tail.readUInt16LE(end + 10);
    const length = tail.readUInt32LE(end + 12);
    const start = tail.readUInt32LE(end + 16);
    if (count === 0xffff || start + length > size) throw new Error(`${file} has a directory that cannot be read`);
    const directory = Buffer.alloc(length);
    await handle.read(directory, 0, length, start);
    return parseDirectory(directory, count);
  } finally {
    await handle.close();
  }
}

/**
 * @param {Buffer} directory
 * @param {number} count
 */
function parseDirectory(directory, count) {
  /** @type {Entry[]} */
  const entries = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (directory.readUInt32LE(at) !== directoryEntry) throw new Error('the zip directory is damaged');
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * Writes the chosen entries below `folder`. `choose` maps an entry name to a relative path, or null to leave it out.
 * @param {string} file
 * @param {string} folder
 * @param {(name: string) => string | null} choose
 * @returns {Promise<{ path: string, size: number }[]>} the files written
 */
export async function extract(file, folder, choose) {
  const written = [];
  for (const entry of await listEntries(file)) {
    const path = entry.name.endsWith('/') ? null : choose(entry.name);
    if (path === null) continue;
    // SECURITY: an entry may not leave the folder, whatever its name says.
    const safe = normalize(path);
    if (isAbsolute(safe) || safe.split(sep).includes('..')) throw new Error(`the zip entry ${entry.name} is refused`);
    const target = join(folder, safe);
    mkdirSync(dirname(target), { recursive: true });
    await writeEntry(file, entry, target);
    written.push({ path, size: entry.size });
  }
  return written;
}

/**
 * @param {string} file
 * @param {Entry} entry
 * @param {string} target
 */
async function writeEntry(file, entry, target) {
  const start = await dataStart(file, entry);
  const sink = createWriteStream(target, { mode: entry.mode || 0o644 });
  if (entry.packed > 0) {
    const source = createReadStream(file, { start, end: start + entry.packed - 1 });
    await pipeline(source, entry.method === 0 ? new PassThrough() : createInflateRaw(), sink);
  } else {
    await new Promise((done, failed) => sink.on('error', failed).end(() => done(undefined)));
  }
  if (sink.bytesWritten !== entry.size) throw new Error(`the zip entry ${entry.name} has the wrong length`);
}

/**
 * The local header repeats the name and may carry other extra fields, so the data start is only known from it.
 * @param {string} file
 * @param {Entry} entry
 */
async function dataStart(file, entry) {
  const handle = await open(file);
  try {
    const header = Buffer.alloc(30);
    await handle.read(header, 0, 30, entry.offset);
    if (header.readUInt32LE(0) !== localHeader) throw new Error(`the zip entry ${entry.name} is damaged`);
    return entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    await handle.close();
  }
}
