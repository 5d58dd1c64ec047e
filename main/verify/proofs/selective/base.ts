import { createHmac } from 'node:crypto';
import { canonize, NQuads } from 'rdf-canonize';
import { asObject, type JsonObject } from '../../../../shared/json';
import { failed, type Finding, unknown } from '../../finding';
import { type Edition, withJsonLd } from '../../json-ld/canonical';
import type { Quad, Term } from '../../json-ld/jsonld-parts';
import { notCanonical } from '../graph-hashes';
import type { Check } from '../suite';
import type { ProofSubject } from '../types';
import { checkStatements } from './check-statements';
import type { SelectiveValue } from './proof-value';
import { selectJsonLd } from './select';
import { createSkolem, type Skolem } from './skolem';
import { labelText, mentionsBlankNodes, openWhereBad, relabelled } from './statements';

type BaseValue = SelectiveValue & { readonly kind: 'base' };

/**
 * The check of the issuer's own proof, from which others are derived. The specification lets nobody but the holder meet
 * one; a holder checks it by doing again what the signer did (VC-DI-ECDSA section 3.4.6, canonicalizeAndGroup).
 */
export async function baseCheck(
  value: BaseValue,
  options: Buffer,
  { unsecured }: ProofSubject,
  edition: Edition,
  name: string,
): Promise<Check | Finding> {
  const grouped = await group(unsecured, value, edition);
  if (!grouped.ok) return notCanonical(grouped.error);
  const { statements, mandatory } = grouped.value;
  if (!mandatory) return failed('signature-bad', { method: name });
  if (!statements) return unknown('unsupported-proof', { method: name });
  const check = checkStatements(value, options, statements, (statement) => mandatory.has(statement));
  return statements.some(mentionsBlankNodes) ? openWhereBad(check, name) : check;
}

interface Grouped {
  readonly statements: readonly string[] | null;
  /** Null where a pointer of the proof leads nowhere in the document. */
  readonly mandatory: ReadonlySet<string> | null;
}

function group(document: JsonObject, value: BaseValue, edition: Edition) {
  return withJsonLd(edition, async (jsonld, options): Promise<Grouped> => {
    const skolem = createSkolem();
    const named = skolem.named(await jsonld.expand(document, options));
    const compact = await jsonld.compact(named, document['@context'], options);
    const ids = new Map<string, string>();
    const quads = blank(await jsonld.toRDF(named, options), skolem);
    const canonical = await canonize(quads, { algorithm: 'RDFC-1.0', canonicalIdMap: ids });
    const statements = relabelled(canonical, (label) => hmacLabel(value.hmacKey, label));
    const selection = selectJsonLd(asObject(compact as JsonObject) ?? {}, value.pointers);
    if (!selection) return { statements, mandatory: null };
    const selected = blank(await jsonld.toRDF(selection, options), skolem);
    const labels = new Map([...ids].map(([input, label]) => [plain(input), hmacLabel(value.hmacKey, plain(label))]));
    const mandatory = relabelled(NQuads.serialize(selected), (label) => labels.get(label) ?? null);
    return { statements, mandatory: mandatory && new Set(mandatory) };
  });
}

function plain(label: string): string {
  return label.replace(/^_:/, '');
}

/** VC-DI-ECDSA section 3.4.3, createHmacIdLabelMapFunction. */
function hmacLabel(key: Uint8Array, label: string): string {
  return labelText(createHmac('sha256', key).update(plain(label)).digest());
}

/** The statements with blank nodes again where names stood. */
function blank(quads: readonly Quad[], { nodeOf }: Skolem): readonly Quad[] {
  const term = <T extends Term>(old: T): T => {
    const node = old.termType === 'NamedNode' ? nodeOf(old.value) : null;
    return node === null ? old : { ...old, termType: 'BlankNode', value: node };
  };
  return quads.map(({ subject, predicate, object, graph }) => ({
    subject: term(subject),
    predicate,
    object: term(object),
    graph: term(graph),
  }));
}
