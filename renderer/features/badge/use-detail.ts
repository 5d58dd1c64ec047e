import { useCallback, useEffect, useState } from 'react';
import type { WalletError } from '../../../shared/errors';
import type { RecordDetail } from '../../../shared/wallet';
import { bridge } from '../../bridge';

export type DetailState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: WalletError }
  | { readonly kind: 'ready'; readonly detail: RecordDetail };

/** The heavy part of a record, asked for anew whenever its revision rises; what is shown stays until the answer. */
export function useDetail(id: string, revision: number): readonly [DetailState, () => void] {
  const [state, setState] = useState<DetailState>({ kind: 'loading' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let stale = false;
    void bridge.records.detail(id).then((answer) => {
      if (stale) return;
      setState(answer.ok ? { kind: 'ready', detail: answer.value } : { kind: 'failed', error: answer.error });
    });
    return () => {
      stale = true;
    };
  }, [id, revision, turn]);
  const retry = useCallback(() => setTurn((before) => before + 1), []);
  return [state, retry];
}
