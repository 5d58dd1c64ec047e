import { createRequire } from 'node:module';

interface Literal {
  readonly value: string;
  readonly language: string;
  readonly datatype: { readonly value: string };
}

/**
 * The canonicaliser has its quads written by N3, in the manner of Turtle: `5` for `"5"^^xsd:integer`, characters beyond
 * the first plane escaped. RDFC-1.0 section 5 wants neither, and hashes what is written; so the writer it uses is told.
 *
 * The verifier writes literals the same way and is not asked: an issuer that borrowed its escapes would sign whatever the
 * verifier gets wrong, and no test would notice.
 */
export function writeLiteralsInFull(): void {
  const load = createRequire(createRequire(import.meta.url).resolve('rdfjs-c14n'));
  const { Writer } = load('n3') as { Writer: { prototype: { _encodeLiteral: (literal: Literal) => string } } };
  Writer.prototype._encodeLiteral = literalText;
}

function literalText({ value, language, datatype }: Literal): string {
  const text = `"${value.replace(mustEscape, escaped)}"`;
  if (language !== '') return `${text}@${language}`;
  return datatype.value === 'http://www.w3.org/2001/XMLSchema#string' ? text : `${text}^^<${datatype.value}>`;
}

// eslint-disable-next-line no-control-regex -- these are what is looked for
const mustEscape = /[\u0000-\u001f\u007f"\\]/g;
const short: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

function escaped(character: string): string {
  return short[character] ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
