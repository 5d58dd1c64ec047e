import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../shared/report';
import { VerdictIcon } from './verdict-icon';
import './class-label.css';

export function VerdictPill({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation();
  return (
    <span className="verdict-pill" data-verdict={verdict}>
      <VerdictIcon verdict={verdict} />
      {t(`report:verdict.${verdict}`)}
    </span>
  );
}
