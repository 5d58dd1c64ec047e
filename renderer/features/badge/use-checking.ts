import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDispatch, useSelector } from 'react-redux';
import type { ThunkDispatch, UnknownAction } from '@reduxjs/toolkit';
import type { RecordView } from '../../../shared/wallet';
import { useErrorWords } from '../../i18n/use-error-words';
import { announce } from '../../ui/live-region';
import { useToast } from '../../ui/toasts';
import type { ImportsState } from '../intake/imports-slice';
import { checkRecords } from './check-records';

interface WithImports {
  readonly imports: ImportsState;
}

/** Checks one record again, says so while it lasts, and says the verdict when it is there. */
export function useChecking(record: RecordView) {
  const { t } = useTranslation();
  const dispatch = useDispatch<ThunkDispatch<WithImports, unknown, UnknownAction>>();
  const toast = useToast();
  const words = useErrorWords();
  const [job, setJob] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const running = useSelector(({ imports }: WithImports) =>
    imports.jobs.some(({ id, state }) => id === job && state === 'running'),
  );
  const checking = asking || (job !== null && running);
  const before = useRef(record.report.checkedAt);
  const { verdict, checkedAt } = record.report;

  useEffect(() => {
    if (job === null || running || checkedAt === before.current) return;
    before.current = checkedAt;
    announce(t('badge:checkDone', { verdict: t(`report:verdict.${verdict}`) }));
  }, [job, running, checkedAt, verdict, t]);

  async function check(online: boolean): Promise<void> {
    setAsking(true);
    const begun = await dispatch(checkRecords([record.id], { online }));
    setAsking(false);
    if (begun.ok) setJob(begun.value.job);
    else toast.show({ message: t('badge:checkFailed', { reason: words(begun.error) }) });
  }

  return { checking, check };
}
