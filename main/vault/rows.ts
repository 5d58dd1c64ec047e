/** A row as libsql gives it: blobs come as ArrayBuffer. */
export type Row = Readonly<Record<string, unknown>>;

/** The columns of a row by their type; a column of another type is a mistake of ours or a damaged file. */
export function textOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw wrongType(column);
  return value;
}

export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : textOf(row, column);
}

export function integerOf(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw wrongType(column);
  return value;
}

export function bytesOf(row: Row, column: string): Buffer {
  const value = row[column];
  if (value instanceof ArrayBuffer) return Buffer.from(value);
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  throw wrongType(column);
}

function wrongType(column: string): Error {
  return Object.assign(new Error(`Column ${column} holds another type`), { code: 'SQLITE_CORRUPT' });
}
