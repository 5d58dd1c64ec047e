import type { RegistryError } from '../../shared/errors';
import { asObject, asString, isJsonObject, type JsonObject, type JsonValue } from '../../shared/json';
import { failure, type Result, success } from '../../shared/result';
import { comparable } from './identifier';
import { longestText, mostEntries } from './limits';
import type { RegistryContent, RegistryEntry } from './types';

/**
 * Reads a registry in the form the Digital Credentials Consortium publishes:
 * `{ meta: { created, updated }, registry: { "did:…": { name, location, url } } }`.
 */
export function readJsonRegistry(document: JsonObject): Result<RegistryContent, RegistryError> {
  const listed = Object.entries(asObject(document['registry']) ?? {});
  if (listed.length === 0) return failure({ kind: 'registry-empty' });
  if (listed.length > mostEntries) {
    return failure({ kind: 'registry-too-many', count: listed.length, limit: mostEntries });
  }
  const entries: RegistryEntry[] = [];
  for (const [id, value] of listed) {
    const entry = readEntry(id, value);
    if (!entry) return failure({ kind: 'registry-entry', entry: id.slice(0, 120) });
    entries.push(entry);
  }
  const meta = asObject(document['meta']);
  return success({
    format: 'registry',
    name: cut(asString(meta?.['name']) ?? asString(document['name'])),
    updated: instant(meta?.['updated']) ?? instant(meta?.['created']),
    entries,
    left: 0,
    anchors: [],
  });
}

function readEntry(id: string, value: JsonValue | undefined): RegistryEntry | null {
  const name = isJsonObject(value) ? cut(asString(value['name'])) : null;
  if (name === null || !isJsonObject(value) || !/^(did:[a-z0-9]+:|https?:\/\/)\S+$/.test(id.trim())) return null;
  return {
    id: comparable(id),
    name,
    location: cut(asString(value['location'])),
    url: cut(asString(value['url'])),
    since: null,
    until: null,
  };
}

export function cut(text: string | null): string | null {
  return text === null ? null : text.trim().slice(0, longestText) || null;
}

function instant(value: JsonValue | undefined): string | null {
  const time = Date.parse(asString(value) ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** The registries a list of registries names (`[{ name, type, url | trustAnchorEC }]`); null where it is no such list. */
export function registriesNamed(value: JsonValue): readonly { readonly name: string; readonly url: string }[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const named = (value as readonly JsonValue[]).map((entry) => {
    const name = isJsonObject(entry) ? asString(entry['name']) : null;
    const url = isJsonObject(entry) ? (asString(entry['url']) ?? asString(entry['trustAnchorEC'])) : null;
    return name === null || url === null ? null : { name, url };
  });
  return named.every((entry) => entry !== null) ? named : null;
}
