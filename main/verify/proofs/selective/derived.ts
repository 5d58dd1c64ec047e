import { failed, type Finding } from '../../finding';
import { canonicalForm, type Edition } from '../../json-ld/canonical';
import { notCanonical } from '../graph-hashes';
import type { Check } from '../suite';
import type { ProofSubject } from '../types';
import { checkStatements } from './check-statements';
import type { SelectiveValue } from './proof-value';
import { labelText, mentionsBlankNodes, openWhereBad, relabelled } from './statements';

/** The check of a derived proof (VC-DI-ECDSA section 3.4.7, createVerifyData): the document is what was disclosed. */
export async function derivedCheck(
  value: SelectiveValue & { readonly kind: 'derived' },
  options: Buffer,
  { unsecured }: ProofSubject,
  edition: Edition,
  name: string,
): Promise<Check | Finding> {
  const canonical = await canonicalForm(unsecured, edition);
  if (!canonical.ok) return notCanonical(canonical.error);
  const statements = relabelled(canonical.value, (label) => {
    const bytes = value.labels.get(Number(label.replace(/^c14n/, '')));
    return bytes ? labelText(bytes) : null;
  });
  // A blank node the proof has no label for was not there when it was made; nor was a statement it counts and cannot find.
  if (!statements || [...value.mandatory].some((index) => index >= statements.length)) {
    return failed('signature-bad', { method: name });
  }
  const check = checkStatements(value, options, statements, (_statement, index) => value.mandatory.has(index));
  return mentionsBlankNodes(canonical.value) ? openWhereBad(check, name) : check;
}
