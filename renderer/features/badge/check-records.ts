import type { Dispatch } from '@reduxjs/toolkit';
import type { WalletError } from '../../../shared/errors';
import type { Result } from '../../../shared/result';
import { bridge } from '../../bridge';
import { answered, asked } from '../intake/imports-slice';

/**
 * Checks records again. `online` is the person's word for this one time; the main process holds it against the
 * setting. Resolves to the job, whose progress is in the imports slice.
 */
export function checkRecords(ids: readonly string[], { online }: { readonly online: boolean }) {
  return async (dispatch: Dispatch): Promise<Result<{ readonly job: string }, WalletError>> => {
    dispatch(asked());
    const begun = await bridge.records.check([...ids], { online });
    dispatch(answered({ job: begun.ok ? begun.value.job : null, kind: 'check', at: Date.now() }));
    return begun;
  };
}
