import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WalletError } from '../../../shared/errors';
import type { Result } from '../../../shared/result';
import type { TrustKind, TrustView } from '../../../shared/trust';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { useToast } from '../../ui/toasts';

export interface Trust {
  /** Null until it is read. */
  readonly view: TrustView | null;
  /** Why the last wish was refused: stands in place, beside the control that was used. */
  readonly error: string | null;
  /** Adds what a call brings; `said` makes the words from what came, and null means a change of mind. */
  readonly add: <T>(asked: Promise<Result<T | null, WalletError>>, said: (value: T) => string) => Promise<boolean>;
  /** Removes at once, and offers to undo it. */
  readonly remove: (kind: TrustKind, id: string, said: string) => Promise<void>;
}

/** What the earner added to trust or to read badges with, read anew after each change. */
export function useTrust(): Trust {
  const { t } = useTranslation();
  const toast = useToast();
  const words = useErrorWords();
  const [view, setView] = useState<TrustView | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  useEffect(() => {
    let stale = false;
    void bridge.trust.read().then((answer) => {
      if (stale) return;
      if (answer.ok) setView(answer.value);
      else setError(words(answer.error));
    });
    return () => {
      stale = true;
    };
  }, [turn, words]);

  return {
    view,
    error,
    async add(asked, said) {
      const done = await asked;
      setError(done.ok ? null : words(done.error));
      if (!done.ok || done.value === null) return false;
      again();
      toast.show({ message: said(done.value) });
      return true;
    },
    async remove(kind, id, said) {
      const done = await bridge.trust.remove(kind, id);
      setError(done.ok ? null : words(done.error));
      again();
      if (!done.ok) return;
      const undo = () => void bridge.trust.restore(kind, id).then(again);
      toast.show({ message: said, action: { label: t('settings:undo'), onPress: undo } });
    },
  };
}
