import { asList, asObject, asString, isJsonObject, type JsonObject, type JsonValue } from '../../../shared/json';
import { contextsOf, typesOf } from '../../credential/format';

/**
 * The first member that breaks the shape VCDM 1.1 and 2.0 section 4 require of every credential and presentation, in
 * words for the details; null where it holds. Without that shape a name cannot be read for what it says.
 * `claimed`: JWT claims may stand in for what is missing.
 */
export function structureFault(document: JsonObject, claimed: boolean): string | null {
  const types = typesOf(document);
  const presentation = types.includes('VerifiablePresentation');
  if (types.length === 0) return 'type is missing';
  if (!presentation && !types.includes('VerifiableCredential')) return 'type lacks VerifiableCredential';
  const id = document['id'];
  if (id !== undefined && !isUrl(id)) return 'id is not a URL';
  return (presentation ? null : credentialFault(document, claimed)) ?? typedFault(document);
}

function credentialFault(document: JsonObject, claimed: boolean): string | null {
  const issuer = document['issuer'];
  const named = isJsonObject(issuer) ? issuer['id'] : issuer;
  if (issuer === undefined || named === '' || named === undefined) {
    if (!claimed) return 'issuer is missing';
  } else if (!isUrl(named)) return 'issuer is not a URL';
  return subjectFault(document['credentialSubject'], claimed) ?? dateFault(document, claimed);
}

/**
 * VCDM 1.1 section 4.6 requires one `issuanceDate`, and both models one date in each member for dates. A claim of a token may
 * stand in for one that is missing (VCDM 1.1 section 6.3.1).
 */
function dateFault(document: JsonObject, claimed: boolean): string | null {
  const first = contextsOf(document)[0];
  if (first === 'https://www.w3.org/2018/credentials/v1' && !claimed && document['issuanceDate'] === undefined) {
    return 'issuanceDate is missing';
  }
  const wrong = dates.find((name) => document[name] !== undefined && !isDate(asList(document[name])));
  return wrong === undefined ? null : `${wrong} is not one date`;
}

const dates = ['issuanceDate', 'expirationDate', 'validFrom', 'validUntil'] as const;

/** A list of one is that one, and null is nothing: the graph that is signed cannot tell them apart. */
function isDate(values: readonly JsonValue[]): boolean {
  if (values.length === 1 && typeof values[0] === 'string') return isOneDate(values[0]);
  const [only, ...others] = new Set(values.flat(8));
  if (only === undefined) return true;
  return others.length === 0 && isOneDate(asString(only) ?? '');
}

function isOneDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text));
}

function subjectFault(value: JsonValue | undefined, claimed: boolean): string | null {
  const subjects = asList(value);
  if (subjects.length === 0) return 'credentialSubject is missing';
  for (const entry of subjects) {
    const subject = asObject(entry);
    if (!subject) return isUrl(entry) ? null : 'credentialSubject is not an object';
    if (Object.keys(subject).length === 0 && !claimed) return 'credentialSubject is empty';
    const id = subject['id'];
    // A relative id names nobody; an e-mail address as an id is left to the recipient check.
    if (Array.isArray(id) || isJsonObject(id)) return 'credentialSubject.id is not one id';
  }
  return null;
}

/** Members whose objects must say what they are. */
const typed = ['proof', 'credentialStatus', 'termsOfUse', 'evidence', 'refreshService', 'credentialSchema'] as const;

function typedFault(document: JsonObject): string | null {
  for (const name of typed) {
    for (const entry of asList(document[name])) {
      const object = asObject(entry);
      if (object && typesOf(object).length === 0) return `${name}.type is missing`;
      if (object && name === 'credentialSchema' && !isUrl(object['id'])) return 'credentialSchema.id is not a URL';
    }
  }
  return null;
}

function isUrl(value: JsonValue | undefined): boolean {
  const text = asString(value);
  return text !== null && /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(text);
}
