/** What a caller may hand to a statement. */
export type Binding = string | number | bigint | boolean | Uint8Array | null;

/** What libsql may be handed without risk. */
type SafeBinding = string | number | bigint | Buffer | null;

const smallest = -(2n ** 63n);
const largest = 2n ** 63n - 1n;
const loneSurrogate = /\p{Surrogate}/u;

/**
 * Checks and converts the bindings of one statement, one a placeholder.
 * SECURITY: libsql aborts the process on booleans, dates and objects, keeps the value of the run before where one is
 * missing, ignores surplus ones, and cuts text at a NUL; none of these reaches it (libsql-js issues 60, 114, 234).
 * @throws TypeError on anything that cannot be bound exactly
 */
export function safeBindings(bindings: readonly Binding[], placeholders: number): SafeBinding[] {
  if (!Array.isArray(bindings)) throw new TypeError('Bindings come as an array');
  if (bindings.length !== placeholders) {
    throw new TypeError(`${placeholders} bindings wanted, ${bindings.length} given`);
  }
  return bindings.map((binding, index) => safeBinding(binding, index));
}

function safeBinding(value: unknown, index: number): SafeBinding {
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'bigint' && value >= smallest && value <= largest) return value;
  if (typeof value === 'string' && !value.includes('\0') && !loneSurrogate.test(value)) return value;
  if (Buffer.isBuffer(value)) return value;
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  throw new TypeError(`Binding ${index} cannot be stored exactly`);
}

/** How many `?` a statement has; our statements use no other kind of placeholder and none inside a literal. */
export function countPlaceholders(sql: string): number {
  return sql.split('?').length - 1;
}
