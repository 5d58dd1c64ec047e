import { PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import './own-pill.css';

/** Stands where a badge has its verdict: nobody but its earner says so, and so nobody could have checked it. */
export function OwnPill() {
  const { t } = useTranslation();
  return (
    <span className="own-pill">
      <PenLine aria-hidden="true" />
      {t('declared:pill')}
    </span>
  );
}
