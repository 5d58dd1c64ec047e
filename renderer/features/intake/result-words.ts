import type { TFunction } from 'i18next';
import type { ImportLine, ImportOutcome } from '../../../shared/wallet';

export type Kept = Exclude<ImportOutcome['kind'], 'refused'>;

/** What became of a credential that is in the wallet now. */
export function noteOf(kind: Kept, t: TFunction): string {
  switch (kind) {
    case 'added':
      return t('intake:added');
    case 'already-there':
      return t('intake:alreadyThere');
    case 'merged':
      return t('intake:merged');
    case 'restored':
      return t('intake:restored');
    case 'mended':
      return t('intake:mended');
    case 'checked':
      return t('intake:checked');
  }
}

/** Where a line came from: the file, and the other wallet or service whose export it is. */
export function sourceOf({ source, wallet }: ImportLine, t: TFunction): string {
  const file = source === '' ? t('intake:pastedText') : source;
  return wallet === undefined ? file : t('intake:fromWalletIn', { source: file, wallet });
}
