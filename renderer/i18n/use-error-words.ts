import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { WalletError } from '../../shared/errors';

/** Says a refusal in words: what it was, what was expected, what to do. */
export function useErrorWords(): (error: WalletError) => string {
  const { t } = useTranslation();
  return useCallback((error) => t(`errors:${error.kind}`, { ...error }), [t]);
}
