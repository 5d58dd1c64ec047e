import type { TranscriptMaterial } from '../publish/types';
import type { Vault } from '../vault/types';
import type { WalletEffects } from './types';

/** The badges asked for, or all outside the trash, with what the earner says of themselves. Pure but for the clock. */
export function transcriptMaterial(
  ids: readonly string[] | null,
  vault: Vault,
  { locale, translate, now }: Pick<WalletEffects, 'locale' | 'translate' | 'now'>,
): TranscriptMaterial {
  const { profileName, emails } = vault.settings();
  const owner = { name: profileName, email: emails[0] ?? '', purpose: '' };
  return { records: vault.exportable(ids), owner, locale, translate, now: now() };
}
