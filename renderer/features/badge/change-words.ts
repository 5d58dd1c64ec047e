import type { TFunction } from 'i18next';
import type { ReportChange } from '../../../shared/report-changes';
import { type Moments, paramsInWords } from './moments';

/** One change in words: “Now revoked; it was verified.” The step's own reason says the rest. */
export function changeWords(change: ReportChange, moments: Moments, t: TFunction): string {
  switch (change.kind) {
    case 'verdict':
      return t('badge:changeVerdict', {
        to: t(`report:verdict.${change.to}`),
        from: t(`report:verdict.${change.from}`),
      });
    case 'step':
      return t('badge:changeStep', {
        step: t(`report:step.${change.step}`),
        reason: t(`report:reason.${change.to.reason}`, paramsInWords(change.to.params, moments)),
      });
    case 'end':
      return change.to === null ? t('badge:changeNoEnd') : t('badge:changeEnd', { date: moments.issuerDay(change.to) });
  }
}
