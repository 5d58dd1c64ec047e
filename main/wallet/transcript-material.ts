import { summaryIn } from '../../shared/own-languages';
import { type DeclaredItem, declaredItem } from '../publish/declared-item';
import type { PublishRecord, TranscriptMaterial } from '../publish/types';
import type { ExportRecord, Vault } from '../vault/types';
import { privacyIn, type Privacy } from './private-ids';
import type { WalletEffects, WalletSession, Words } from './types';

type Request = Pick<Parameters<WalletSession['transcript']>[0], 'ids' | 'includePrivate' | 'includeSelfDeclared'>;

/**
 * The badges asked for, or all that are neither in the trash nor archived. What the earner says of
 * themselves goes along only where they ask for it, and in a part of its own.
 * SECURITY: what the earner keeps private is left out, however the badges are chosen, unless they name it and say that
 * they mean it; and their notes and tags leave the wallet in no case.
 */
export function transcriptMaterial(
  { ids, includePrivate = false, includeSelfDeclared = false }: Request,
  vault: Vault,
  { locale, translate, now }: Words & Pick<WalletEffects, 'now'>,
): TranscriptMaterial {
  const { profileName, emails } = vault.settings();
  const owner = { name: profileName, email: emails[0] ?? '', purpose: '' };
  const meant = includePrivate && ids !== null;
  const records = vault.exportable(ids).filter(({ own }) => ids !== null || own.archivedAt === null);
  const secret = meant ? null : privacyIn(vault);
  // SECURITY: who vouches for a private badge gives it away as much as the badge itself would.
  const told = secret
    ? records.filter((one) => !holdsPrivate(one, secret, vault) && !secret.names.has(one.summary.endorses ?? ''))
    : records;
  const declared = told.filter(({ format: own }) => own === 'self-declared');
  return {
    records: told.filter(({ format: own }) => own !== 'self-declared').map((record) => withoutOwnWords(record, locale)),
    declared: includeSelfDeclared ? declared.map(({ summary }) => declaredItem(summary)).sort(newestFirst) : [],
    owner,
    locale,
    translate,
    now: now(),
  };
}

function newestFirst(a: DeclaredItem, b: DeclaredItem): number {
  const [one, other] = [a.until ?? a.from ?? '', b.until ?? b.from ?? ''];
  return one < other ? 1 : one > other ? -1 : 0;
}

/**
 * Whether a badge or an edition of it is private, or it wraps one that is: a learner record is signed as a whole and
 * names all its parts.
 */
function holdsPrivate({ id, summary, format }: ExportRecord, secret: Privacy, vault: Vault): boolean {
  if (secret.records.has(id)) return true;
  if (summary.parts === 0 && format !== 'vp') return false;
  const detail = vault.detail(id);
  if (!detail.ok) return false;
  const { parts } = detail.value;
  // A private part in the trash is still private, and a part may be a whole itself.
  return (
    parts.some((part) => secret.records.has(part)) ||
    vault.exportable(parts).some((part) => holdsPrivate(part, secret, vault))
  );
}

/** In the badge's language nearest to the reader's. The picture is still read when it is asked for, and not before. */
function withoutOwnWords(record: ExportRecord, locale: string): PublishRecord {
  const { id, payload, format, classification, report } = record;
  const summary = summaryIn(record.summary, locale);
  return {
    ...{ id, payload, format, summary, classification, report },
    get picture() {
      return record.picture;
    },
  };
}
