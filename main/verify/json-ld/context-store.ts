import { createHash } from 'node:crypto';
import index from '../../../assets/contexts/index.json';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../shared/json';

/** A row of `assets/contexts/index.json`. `edition` marks other published bytes of an address that has a default. */
export interface ContextEntry {
  readonly url: string;
  readonly aliases?: readonly string[];
  readonly edition?: string;
  readonly file: string;
  /** SHA-256 of the file's bytes, hex. */
  readonly sha256: string;
  readonly note: string;
}

const texts = import.meta.glob<string>(['../../../assets/contexts/*.json', '!**/index.json'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Bundled contexts by address; `others` holds later editions of an address. */
export interface ContextStore {
  readonly contexts: ReadonlyMap<string, JsonObject>;
  readonly others: ReadonlyMap<string, JsonObject>;
}

/**
 * Reads contexts and checks each against its recorded hash.
 * SECURITY: a changed context changes what a signature says, so a mismatch is an error that stops the program: it can only
 * come from a damaged or altered installation.
 */
export function loadContexts(
  entries: readonly ContextEntry[],
  textOf: (file: string) => string | undefined,
): ContextStore {
  const contexts = new Map<string, JsonObject>();
  const others = new Map<string, JsonObject>();
  for (const entry of entries) {
    const text = textOf(entry.file);
    const sha256 = createHash('sha256')
      .update(text ?? '')
      .digest('hex');
    if (text === undefined || sha256 !== entry.sha256)
      throw new Error(`Context ${entry.file} has changed or is missing.`);
    const document = JSON.parse(text) as JsonValue;
    if (!isJsonObject(document)) throw new Error(`Context ${entry.file} is not a JSON object.`);
    for (const url of [entry.url, ...(entry.aliases ?? [])]) (entry.edition ? others : contexts).set(url, document);
  }
  return { contexts, others };
}

/** The contexts that ship with the app, and nothing else (spec-defined bytes, listed with their source in index.json). */
export const bundledContexts: ContextStore = loadContexts(index, (file) => {
  return texts[`../../../assets/contexts/${file}`];
});
