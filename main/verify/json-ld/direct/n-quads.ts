/**
 * The pieces of an N-Quads line, as rdf-canonize writes them (RDF 1.2 N-Quads section 4, canonical form), and literals of
 * JSON numbers as jsonld makes them (JSON-LD 1.1 API section 8.6, "Data Round Tripping").
 */

// eslint-disable-next-line no-control-regex -- the characters that are written as escapes
const oddInIri = /[\u0000-\u0020<>"{}|^`\\]/;
// eslint-disable-next-line no-control-regex -- the same for texts
const oddInText = /[\u0000-\u001F\u007F"\\]/;

const short: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

const escaped = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** `<iri>` with what may not stand in one written as `\u…`. */
export function iriTerm(iri: string): string {
  return oddInIri.test(iri) ? `<${iri.replace(new RegExp(oddInIri, 'g'), escaped)}>` : `<${iri}>`;
}

/** A literal in quotes; `suffix` is its language or datatype as it stands there, empty for a plain string. */
export function literalTerm(text: string, suffix: string): string {
  if (!oddInText.test(text)) return `"${text}"${suffix}`;
  const plain = text.replace(new RegExp(oddInText, 'g'), (character) => short[character] ?? escaped(character));
  return `"${plain}"${suffix}`;
}

export const typeIri = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

export const xsd = 'http://www.w3.org/2001/XMLSchema#';

/** Suffix of a literal of that datatype; strings have none. */
export function datatypeSuffix(datatype: string): string {
  return datatype === `${xsd}string` ? '' : `^^${iriTerm(datatype)}`;
}

/** A JSON number as a literal; `datatype` is the one the context coerces it to, null where there is none. */
export function numberTerm(value: number, datatype: string | null): string {
  if (isDouble(value) || datatype === `${xsd}double`) {
    return literalTerm(canonicalDouble(value), datatypeSuffix(datatype ?? `${xsd}double`));
  }
  return literalTerm(value.toFixed(0), datatypeSuffix(datatype ?? `${xsd}integer`));
}

/** What the processor takes for a double: anything it writes with a point, and what is too large for an integer. */
function isDouble(value: number): boolean {
  return String(value).includes('.') || Math.abs(value) >= 1e21;
}

export function canonicalDouble(value: number): string {
  return value.toExponential(15).replace(/(\d)0*e\+?/, '$1E');
}
