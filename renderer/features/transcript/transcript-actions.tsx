import { Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppDispatch, useAppSelector } from '../../store/store';
import { searched } from '../../store/view-slice';
import { Button } from '../../ui/button';
import { SearchField } from '../../ui/search-field';
import { panelOpened } from '../intake/imports-slice';

/** Search, and the way in for more badges. */
export function TranscriptActions() {
  const { t } = useTranslation();
  const dispatch = useAppDispatch();
  const search = useAppSelector(({ view }) => view.search);
  const asked = useAppSelector(({ view }) => view.searchAsked);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asked === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  const mac = navigator.userAgent.includes('Mac OS');
  return (
    <>
      <SearchField
        label={t('transcript:search')}
        shortcut={t(mac ? 'transcript:searchShortcutMac' : 'transcript:searchShortcut')}
        value={search}
        onChange={(value) => dispatch(searched(value))}
        inputRef={field}
      />
      <Button variant="primary" icon={<Plus />} onPress={() => dispatch(panelOpened())}>
        {t('transcript:add')}
      </Button>
    </>
  );
}
