import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WalletError } from '../../../shared/errors';
import type { Report } from '../../../shared/report';
import type { Result } from '../../../shared/result';
import type { IssuerStanding } from '../../../shared/trust';
import type { RecordView } from '../../../shared/wallet';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { useToast } from '../../ui/toasts';

export interface IssuerTrust {
  readonly standing: IssuerStanding;
  readonly pin: () => Promise<void>;
  readonly unpin: () => Promise<void>;
}

/** Who vouches for the issuer as trust stands now; null until that is known, and for a badge in the trash. */
export function useIssuerTrust({ id, revision, summary }: RecordView): IssuerTrust | null {
  const { t } = useTranslation();
  const toast = useToast();
  const words = useErrorWords();
  const [standing, setStanding] = useState<IssuerStanding | null>(null);
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  useEffect(() => {
    let stale = false;
    void bridge.trust.issuer(id).then((answer) => {
      if (!stale) setStanding(answer.ok ? answer.value : null);
    });
    return () => {
      stale = true;
    };
  }, [id, revision, turn]);
  if (standing === null) return null;

  const issuer = summary.issuer.id ?? '';
  const name = summary.issuer.name ?? issuer;
  async function change(
    asked: Promise<Result<null, WalletError>>,
    message: string,
    undo: () => Promise<Result<null, WalletError>>,
  ): Promise<void> {
    const done = await asked;
    again();
    toast.show(
      done.ok
        ? { message, action: { label: t('badge:undo'), onPress: () => void undo().then(again) } }
        : { message: t('badge:pinFailed', { reason: words(done.error) }) },
    );
  }
  const remove = () => bridge.trust.remove('pinned-issuer', issuer);
  return {
    standing,
    pin: () => change(bridge.trust.pin(id), t('badge:pinned', { name }), remove),
    unpin: () => change(remove(), t('badge:unpinned', { name }), () => bridge.trust.restore('pinned-issuer', issuer)),
  };
}

/** The report with the step about the issuer as trust stands now. */
export function reportNow(report: Report, trust: IssuerTrust | null): Report {
  if (trust === null) return report;
  const { check } = trust.standing;
  return { ...report, checks: report.checks.map((each) => (each.step === check.step ? check : each)) };
}
