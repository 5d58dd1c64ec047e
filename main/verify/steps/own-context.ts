import type { ParsedPayload } from '../../credential/format';
import { type Finding, passed, unknown } from '../finding';
import { ownContextsIn } from '../json-ld/own-contexts';

/**
 * What the earner's own contexts make of reading and signature. A badge read with their help says so. A signature that does
 * not fit with them stays open: the file may be another edition than the one the issuer signed with.
 */
export function withOwnContextsTold(
  parsed: ParsedPayload,
  found: { readonly parse: Finding; readonly proof: Finding },
): { readonly parse: Finding; readonly proof: Finding } {
  // A token is signed as text, whatever its contexts say.
  const used = parsed.kind === 'json' ? ownContextsIn(parsed.document) : [];
  if (used.length === 0) return found;
  const params = { context: used.join(', ') };
  const { parse, proof } = found;
  return {
    parse: parse.outcome === 'passed' ? passed('own-context', params) : parse,
    proof:
      proof.outcome === 'failed' && proof.reason === 'signature-bad'
        ? unknown('own-context-unfit', params, proof.detail ?? null)
        : proof,
  };
}
