import type { RegistryError } from '../../shared/errors';
import { asList, asObject, asString, type JsonValue } from '../../shared/json';
import { failure, type Result, success } from '../../shared/result';
import { anchorsIn, type Member, membersOf } from './federation';
import { comparable } from './identifier';
import { mostEntries } from './limits';
import { cut } from './read-json-registry';
import { isConfiguration, isSignedBy, metadataOf, readStatement, type Statement } from './statement';
import type { RegistryContent, RegistryEntry, TrustAnchor } from './types';

/** The compact JWS texts of a federation file: bare, one a line; a JSON array; or a member `trust_chain` and its like. */
export function statementsIn(text: string, value: JsonValue | null): readonly string[] | null {
  if (value === null) {
    const words = text.trim().split(/[\s,]+/);
    return words.every((word) => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(word)) ? words : null;
  }
  const object = asObject(value);
  const list = object
    ? asList(object['trust_chain'] ?? object['entity_statements'] ?? object['statements'])
    : asList(value);
  const tokens = list.flatMap((entry) => asString(entry) ?? []);
  return tokens.length > 0 && tokens.length === list.length ? tokens : null;
}

/**
 * Reads the signed statements of an OpenID Federation (OpenID Federation 1.0) and keeps the entities that a chain leads to
 * from a trust anchor: one in the file itself, which the earner trusts by importing it, or one imported before.
 */
export async function readFederation(
  tokens: readonly string[],
  known: readonly TrustAnchor[],
  at: Date,
): Promise<Result<RegistryContent, RegistryError>> {
  if (tokens.length > mostEntries) {
    return failure({ kind: 'registry-too-many', count: tokens.length, limit: mostEntries });
  }
  const statements = tokens.flatMap((token) => readStatement(token) ?? []);
  if (statements.length === 0) return failure({ kind: 'registry-unknown' });
  const own = await anchorsIn(statements, at);
  // SECURITY: an anchor that is known keeps its keys; a file cannot put others in their place.
  for (const statement of own) {
    if (await isReplaced(statement, known)) {
      return failure({ kind: 'registry-anchor-changed', anchor: statement.subject });
    }
  }
  const fresh: readonly TrustAnchor[] = own.map((statement) => ({
    id: statement.subject,
    name: nameIn(statement),
    keys: statement.keys,
    until: statement.until,
  }));
  const anchors = fresh.length > 0 ? fresh : known.filter(({ until }) => at.getTime() < until);
  if (anchors.length === 0) return failure({ kind: 'registry-no-anchor' });
  const members = await membersOf(anchors, statements, at);
  const entries = await Promise.all([...members.values()].map((member) => entryOf(member, statements)));
  if (entries.length === 0) return failure({ kind: 'registry-nothing-counts', count: statements.length });
  const used = fresh.length > 0 ? fresh : anchors.filter(({ id }) => reaches(id, members));
  const said = statements.filter((statement) => !isConfiguration(statement)).length;
  return success({
    format: 'federation',
    name: used.map(({ name, id }) => name ?? id).join(', ') || null,
    updated: null,
    entries,
    left: tokens.length - statements.length + said - entries.length,
    anchors: used,
  });
}

/**
 * Whether a known anchor is given other keys. A new key is added by a statement that one of the known ones signed (OpenID
 * Federation 1.0, "Key Rollover for a Trust Anchor"). SECURITY: that the known keys stand beside it shows nothing, for
 * they are public.
 */
async function isReplaced(statement: Statement, known: readonly TrustAnchor[]): Promise<boolean> {
  const same = known.filter(({ id }) => id === statement.subject);
  for (const { keys } of same) if (await isSignedBy(statement, keys)) return false;
  return same.length > 0;
}

function reaches(anchor: string, members: ReadonlyMap<string, Member>): boolean {
  return [...members.values()].some(({ statement }) => statement.issuer === anchor);
}

/** The superior's word counts; what an entity says of itself stands in only for what the superior leaves out. */
async function entryOf({ statement, until }: Member, all: readonly Statement[]): Promise<RegistryEntry> {
  const mine = all.find((each) => isConfiguration(each) && each.subject === statement.subject);
  const own = mine && (await isSignedBy(mine, statement.keys)) ? mine : null;
  const said = (name: string) => metadataOf(statement, name) ?? (own && metadataOf(own, name));
  return {
    id: comparable(statement.subject),
    name: cut(nameIn(statement) ?? (own && nameIn(own))) ?? statement.subject,
    location: cut(said('location')),
    url: cut(said('homepage_uri') ?? said('organization_uri')),
    since: new Date(statement.from).toISOString(),
    until: new Date(Math.min(until, 8.64e15)).toISOString(),
  };
}

function nameIn(statement: Statement): string | null {
  return (
    metadataOf(statement, 'organization_name') ?? metadataOf(statement, 'legal_name') ?? metadataOf(statement, 'name')
  );
}
