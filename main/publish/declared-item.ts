import { type DeclaredKind, declaredKinds } from '../../shared/declared';
import type { CredentialSummary } from '../../shared/credential';

/** An achievement that the earner alone states, as exports tell it: in a part of its own, and with no word of a check. */
export interface DeclaredItem {
  readonly kind: DeclaredKind;
  readonly title: string;
  /** Who gave it, or where it was. */
  readonly where: string | null;
  /** ISO days. */
  readonly from: string | null;
  readonly until: string | null;
  readonly description: string | null;
  readonly skills: readonly string[];
  readonly link: string | null;
  /** Names of the files that the earner keeps with it; the files stay in the wallet. */
  readonly files: readonly string[];
}

/** The item out of the summary of a record whose format is `self-declared`. */
export function declaredItem(summary: CredentialSummary): DeclaredItem {
  return {
    kind: declaredKinds.find((kind) => summary.types.includes(kind)) ?? 'other',
    title: summary.name ?? '',
    where: summary.issuer.name,
    from: summary.issuedOn?.slice(0, 10) ?? null,
    until: summary.awardedOn?.slice(0, 10) ?? null,
    description: summary.description,
    skills: summary.skills.map(({ name }) => name),
    link: summary.evidence.find(({ url }) => url !== null)?.url ?? null,
    files: summary.evidence.flatMap(({ url, name }) => (url === null && name !== null ? [name] : [])),
  };
}
