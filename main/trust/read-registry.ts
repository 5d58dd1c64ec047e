import { createHash } from 'node:crypto';
import type { RegistryError } from '../../shared/errors';
import { isJsonObject, type JsonValue } from '../../shared/json';
import { failure, type Result, success } from '../../shared/result';
import { parseJsonText } from '../credential/json-text';
import { largestFile } from './limits';
import { readFederation, statementsIn } from './read-federation';
import { readJsonRegistry, registriesNamed } from './read-json-registry';
import type { RegistryContent, StoredRegistry, TrustAnchor } from './types';

/** A file the earner chose. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a registry of issuers from a file: the JSON form of the Digital Credentials Consortium, or signed statements of an
 * OpenID Federation. The id is the SHA-256 of the file, so the same file is one registry however often it comes.
 * @param known trust anchors of federations imported before
 */
export async function readRegistry(
  file: ChosenFile,
  known: readonly TrustAnchor[],
  at: Date,
): Promise<Result<{ readonly id: string; readonly registry: StoredRegistry }, RegistryError>> {
  if (file.bytes.length > largestFile) {
    return failure({ kind: 'registry-too-large', size: file.bytes.length, limit: largestFile });
  }
  const content = await contentOf(textOf(file.bytes), known, at);
  if (!content.ok) return content;
  return success({
    id: createHash('sha256').update(file.bytes).digest('hex'),
    registry: {
      ...content.value,
      name: content.value.name ?? nameFrom(file.name, content.value.updated),
      fileName: file.name,
      importedAt: at.toISOString(),
    },
  });
}

/** Registries rarely name themselves, and many files are called the same: the day of their last change tells them apart. */
function nameFrom(fileName: string, updated: string | null): string {
  const stem = fileName.replace(/\.\w+$/, '');
  return updated === null ? stem : `${stem} (${updated.slice(0, 10)})`;
}

/** Null where the bytes are no text. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function contentOf(
  text: string | null,
  known: readonly TrustAnchor[],
  at: Date,
): Promise<Result<RegistryContent, RegistryError>> {
  if (text === null) return failure({ kind: 'registry-unknown' });
  const looksLikeJson = /^\s*[[{"]/.test(text);
  const parsed = looksLikeJson ? parseJsonText(text) : null;
  if (parsed && !parsed.ok) return failure({ kind: 'registry-unknown' });
  const value: JsonValue | null = parsed ? parsed.value : null;
  if (isJsonObject(value) && isJsonObject(value['registry'])) return readJsonRegistry(value);
  const named = value === null ? null : registriesNamed(value);
  if (named) return failure({ kind: 'registry-list', addresses: named.map(({ url }) => url).join(', ') });
  const tokens = statementsIn(text, value);
  return tokens ? readFederation(tokens, known, at) : failure({ kind: 'registry-unknown' });
}
