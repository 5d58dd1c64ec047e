import { useCallback } from 'react';
import { useErrorWords } from '../../i18n/use-error-words';
import { useToast } from '../../ui/toasts';
import { useReadOnly } from './read-only';

/** Says why nothing can be changed, for a key that asks for it all the same; null where it can be. */
export function useRefusal(): (() => void) | null {
  const toast = useToast();
  const words = useErrorWords();
  const refuse = useCallback(() => toast.show({ message: words({ kind: 'read-only' }) }), [toast, words]);
  return useReadOnly() ? refuse : null;
}
