import type { ExportFormat } from '../../shared/contract';
import type { WalletError } from '../../shared/errors';
import type { Result } from '../../shared/result';
import { publishTranscript } from '../publish/transcript';
import type { Vault } from '../vault/types';
import type { ExportedFile, WalletEffects } from './types';

/** The transcript of the badges asked for, or of all outside the trash, with what the earner says of themselves. */
export function makeTranscript(
  { format, ids }: { readonly format: ExportFormat; readonly ids: readonly string[] | null },
  vault: Vault,
  { locale, translate, now, print, rasterise }: WalletEffects,
): Promise<Result<ExportedFile, WalletError>> {
  const { profileName, emails } = vault.settings();
  const owner = { name: profileName, email: emails[0] ?? '', purpose: '' };
  const material = { records: vault.exportable(ids), owner, locale, translate, now: now() };
  return publishTranscript(format, material, { print, rasterise });
}
