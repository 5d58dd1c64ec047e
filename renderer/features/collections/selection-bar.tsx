import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Toolbar } from 'react-aria-components';
import { useAppDispatch } from '../../store/store';
import { Button } from '../../ui/button';
import { unselected } from '../transcript/selection-slice';

/** What can be done with the badges that are selected; there only while some are. */
export function SelectionBar({ count, children }: { readonly count: number; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const dispatch = useAppDispatch();
  if (count === 0) return null;
  return (
    <Toolbar className="selection-bar" aria-label={t('collections:selection')}>
      <span className="selection-count">{t('collections:selected', { count })}</span>
      {children}
      <Button variant="quiet" onPress={() => dispatch(unselected())}>
        {t('collections:unselect')}
      </Button>
    </Toolbar>
  );
}
