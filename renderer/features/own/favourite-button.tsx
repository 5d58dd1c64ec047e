import { Star } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ToggleButton } from 'react-aria-components';
import type { RecordView } from '../../../shared/wallet';
import { useOwnChange } from './use-own-change';
import { useWholeStack } from './use-whole-stack';
import './own.css';

/** The star beside a badge's title. */
export function FavouriteButton({ record }: { readonly record: RecordView }) {
  const { t } = useTranslation();
  const change = useOwnChange();
  const ids = useWholeStack(record.id);
  return (
    <ToggleButton
      className="icon-button favourite-button"
      aria-label={t('own:favourite')}
      isSelected={record.own.favourite}
      onChange={(favourite) => void change(ids, { favourite })}
    >
      <Star aria-hidden="true" />
    </ToggleButton>
  );
}
