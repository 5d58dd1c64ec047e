import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { WalletError } from '../../../shared/errors';
import type { OwnChange } from '../../../shared/own';
import type { Result } from '../../../shared/result';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { useToast } from '../../ui/toasts';

interface Told {
  readonly message: string;
  readonly undo: OwnChange;
}

export type ChangeOwn = (ids: readonly string[], change: OwnChange, told?: Told) => Promise<Result<null, WalletError>>;

/** Changes the earner's own words. A refusal says why; what is worth a message offers to undo it. */
export function useOwnChange(): ChangeOwn {
  const { t } = useTranslation();
  const toast = useToast();
  const words = useErrorWords();
  return useCallback(
    async (ids, change, told) => {
      const refused = (error: WalletError): void => toast.show({ message: t('own:notKept', { reason: words(error) }) });
      const done = await bridge.own.change([...ids], change);
      if (!done.ok) refused(done.error);
      else if (told) {
        const undo = async (): Promise<void> => {
          const undone = await bridge.own.change([...ids], told.undo);
          if (!undone.ok) refused(undone.error);
        };
        toast.show({ message: told.message, action: { label: t('own:undo'), onPress: () => void undo() } });
      }
      return done;
    },
    [t, toast, words],
  );
}
