import { unknown } from '../../finding';
import type { Check } from '../suite';

/** A canonical statement: subject, predicate, object and perhaps a graph, then a full stop (RDFC-1.0, canonical N-Quads). */
const statement = /^(_:\S+|<\S*>) (<\S*>) (_:\S+|<\S*>|"(?:[^"\\]|\\.)*"(?:@\S+|\^\^<\S*>)?)( (?:_:\S+|<\S*>))? \.$/s;

/**
 * The statements of a canonical form with other labels for their blank nodes, sorted anew (VC-DI-ECDSA section 3.4.2);
 * null where a label is missing. Each keeps its line end, which is signed with it.
 */
export function relabelled(canonical: string, labelOf: (label: string) => string | null): readonly string[] | null {
  const lines = canonical.split('\n').slice(0, -1);
  const out: string[] = [];
  for (const line of lines) {
    const parts = statement.exec(line);
    if (!parts) return null;
    const [, subject = '', predicate = '', object = '', graph] = parts;
    // SECURITY: only whole terms are renamed. What stands in a text is the issuer's word, whatever it looks like.
    const terms = [subject, object, graph?.slice(1) ?? ''].map((term) => {
      if (!term.startsWith('_:')) return term;
      const label = labelOf(term.slice(2));
      return label === null ? null : `_:${label}`;
    });
    if (terms.includes(null)) return null;
    const [from = '', to = '', within = ''] = terms as string[];
    out.push(`${from} ${predicate} ${to}${within === '' ? '' : ` ${within}`} .\n`);
  }
  return out.sort();
}

/** Whether a text of the document holds what looks like a blank node: the stock library renames there, too. */
export function mentionsBlankNodes(canonical: string): boolean {
  return /"(?:[^"\\\n]|\\.)*_:[^"\n]*"/.test(canonical);
}

/** A signature that does not fit such a document may have been made over the renamed text: that is open, not bad. */
export function openWhereBad(check: Check, name: string): Check {
  return (key) => (check(key) === true ? true : unknown('unsupported-proof', { method: name }));
}

/** A label as it stands in a statement: multibase base64url, as the signer wrote it. */
export function labelText(bytes: Uint8Array): string {
  return `u${Buffer.from(bytes).toString('base64url')}`;
}
