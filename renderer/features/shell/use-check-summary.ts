import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { bridge } from '../../bridge';
import { useAppDispatch } from '../../store/store';
import { changesFound, changesShown } from '../../store/view-slice';
import { useToast } from '../../ui/toasts';
import { type CheckSummary, checkWords, noChecks, summarised } from './check-summary';

/** Says what checking again has found, the person's own checks and the quiet ones alike, and shows the badges on demand. */
export function useCheckSummary(): void {
  const { t } = useTranslation();
  const dispatch = useAppDispatch();
  const navigate = useNavigate();
  const toast = useToast();
  const jobs = useRef(new Map<string, CheckSummary>());

  useEffect(
    () =>
      bridge.on.importProgress((progress) => {
        const { job, state, quiet } = progress;
        const summary = summarised(jobs.current.get(job) ?? noChecks, progress);
        if (state === 'running') {
          jobs.current.set(job, summary);
          return;
        }
        jobs.current.delete(job);
        const message = checkWords(summary, quiet === true, t);
        if (summary.changed.length > 0) dispatch(changesFound(summary.changed.map(({ id }) => id)));
        if (message === null) return;
        const show = (): void => {
          dispatch(changesShown());
          void navigate('/');
        };
        toast.show({
          message,
          ...(summary.changed.length > 0 && { action: { label: t('transcript:checkShow'), onPress: show } }),
        });
      }),
    [dispatch, navigate, t, toast],
  );
}
