import type { JsonValue } from '../../../shared/json';
import type { IntakeError } from '../../../shared/errors';
import { failure, type Result } from '../../../shared/result';
import { accredible } from './accredible';
import { badgePassport } from './badge-passport';
import { badgr } from './badgr';
import { credly } from './credly';
import { encrypted } from './encrypted';
import { europass } from './europass';
import { sphereon, veramo, waltId } from './identity-wallets';
import { mozillaBackpack } from './mozilla-backpack';
import { googlePass } from './passes';
import type { JsonFormat, WalletExport } from './types';
import { universalWallet } from './universal-wallet';

/** A further format is one file and one line here. The first that knows the document reads it. */
const formats: readonly JsonFormat[] = [
  universalWallet,
  credly,
  badgr,
  badgePassport,
  mozillaBackpack,
  accredible,
  europass,
  waltId,
  sphereon,
  veramo,
  googlePass,
  encrypted,
];

/** Reads the export of another wallet; null where the document is none that is known. */
export function walletExportOf(value: JsonValue): Result<WalletExport, IntakeError> | null {
  for (const format of formats) {
    const read = format(value);
    if (!read) continue;
    if (!read.ok || read.value.entries.length > 0) return read;
    return failure({ kind: 'wallet-empty', wallet: read.value.wallet });
  }
  return null;
}
