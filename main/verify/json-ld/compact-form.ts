import { asList, asString, isJsonObject, type JsonObject, type JsonValue } from '../../../shared/json';
import { isClassWord, unsafeContext } from './inline-context';

/** What makes a document's JSON say something else than its signed graph. */
export type FormFault =
  | { readonly kind: 'not-compacted'; readonly member: string }
  | { readonly kind: 'context-unsafe'; readonly member: string }
  | { readonly kind: 'said-elsewhere'; readonly member: string };

/**
 * Looks for writing that leaves the signed graph as it is and changes what a reader of the JSON sees.
 * SECURITY: the signature is over the graph, this app reads members by name. Written as a full address or a keyword
 * (`https://www.w3.org/2018/credentials#validUntil`, `@nest`, `@included`), under the name of a class with the same address (`Criteria`), or renamed by a context of its own, an expiry
 * or a status entry would still be signed and no longer be seen. Compacted form with known contexts rules that out.
 */
export function formFault(document: JsonObject): FormFault | null {
  const id = asString(document['id']);
  return objectFault(document) ?? (id === null ? null : elsewhereFault(document, id));
}

function objectFault(document: JsonObject): FormFault | null {
  for (const context of asList(document['@context'])) {
    const member = unsafeContext(context);
    if (member !== null) return { kind: 'context-unsafe', member };
  }
  for (const [name, value] of Object.entries(document)) {
    if (name !== '@context' && (name.startsWith('@') || name.includes(':') || isClassWord(name)))
      return { kind: 'not-compacted', member: name };
    const fault = name === '@context' ? null : valueFault(value);
    if (fault) return fault;
  }
  return null;
}

function valueFault(value: JsonValue | undefined): FormFault | null {
  if (Array.isArray(value)) {
    for (const entry of value as readonly JsonValue[]) {
      const fault = valueFault(entry);
      if (fault) return fault;
    }
    return null;
  }
  if (!isJsonObject(value) || isLanguageValue(value)) return null;
  return objectFault(value);
}

/**
 * SECURITY: objects with one id are one node of the graph, wherever they stand. An end of validity that is moved from the
 * credential into an object with its id further inside stays signed and is no longer seen.
 */
function elsewhereFault(value: JsonObject, id: string): FormFault | null {
  for (const name of Object.keys(value)) {
    if (name === '@context' || name === 'proof') continue;
    const fault = faultWithin(value[name], name, id);
    if (fault) return fault;
  }
  return null;
}

function faultWithin(member: JsonValue | undefined, name: string, id: string): FormFault | null {
  if (typeof member !== 'object' || member === null) return null;
  if (isJsonObject(member)) {
    const says = member['id'] === id ? Object.keys(member).find((key) => decisive.has(key)) : undefined;
    return says === undefined ? elsewhereFault(member, id) : { kind: 'said-elsewhere', member: `${name}/${says}` };
  }
  for (const entry of member) {
    const fault = faultWithin(entry, name, id);
    if (fault) return fault;
  }
  return null;
}

/** Members of a credential on which its verdict hangs. An endorsement may say other things about it by its id. */
const decisive: ReadonlySet<string> = new Set([
  ...['validFrom', 'validUntil', 'issuanceDate', 'expirationDate', 'credentialStatus', 'issuer', 'credentialSubject'],
]);

/** VCDM 2.0 section 11.1 lets a name or description be written as `{"@value", "@language", "@direction"}`. */
function isLanguageValue(value: JsonObject): boolean {
  return typeof value['@value'] === 'string' && Object.keys(value).every((name) => languageMembers.has(name));
}

const languageMembers: ReadonlySet<string> = new Set(['@value', '@language', '@direction']);
