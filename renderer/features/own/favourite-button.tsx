import { Star } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ToggleButton } from 'react-aria-components';
import type { RecordView } from '../../../shared/wallet';
import { useReadOnly } from '../keep/read-only';
import { useOwnChange } from './use-own-change';
import { useWholeStack } from './use-whole-stack';
import './own.css';

/** The star beside a badge's title. */
export function FavouriteButton({ record }: { readonly record: RecordView }) {
  const { t } = useTranslation();
  const change = useOwnChange();
  const ids = useWholeStack(record.id);
  const readOnly = useReadOnly();
  // Where it cannot be changed it still says what it is; a star that is not there says nothing.
  if (readOnly && !record.own.favourite) return null;
  return (
    <ToggleButton
      className="icon-button favourite-button"
      aria-label={t('own:favourite')}
      isSelected={record.own.favourite}
      isDisabled={readOnly}
      onChange={(favourite) => void change(ids, { favourite })}
    >
      <Star aria-hidden="true" />
    </ToggleButton>
  );
}
