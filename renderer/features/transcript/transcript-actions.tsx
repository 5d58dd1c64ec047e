import { Plus, Share } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SmartCollection } from '../../../shared/collections';
import { useAppDispatch, useAppSelector } from '../../store/store';
import { searched, searchReached } from '../../store/view-slice';
import { Button } from '../../ui/button';
import { MenuButton } from '../../ui/menu-button';
import { panelOpened } from '../intake/imports-slice';
import { SearchBox } from '../search/search-box';
import { useSearchActs } from '../search/use-search-acts';
import { useExportTranscript } from '../shell/use-export-transcript';
import { type ExportFormat, exportNames } from './export-names';

/** Search, the way out of the transcript, and the way in for more badges. */
export function TranscriptActions({ kept }: { readonly kept?: SmartCollection | undefined }) {
  const { t } = useTranslation();
  const dispatch = useAppDispatch();
  const search = useAppSelector(({ view }) => view.search);
  const asked = useAppSelector(({ view }) => view.searchAsked);
  const exportTranscript = useExportTranscript();
  const { keep } = useSearchActs();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!asked) return;
    field.current?.focus();
    field.current?.select();
    dispatch(searchReached());
  }, [asked, dispatch]);
  const mac = navigator.userAgent.includes('Mac OS');
  return (
    <>
      <SearchBox
        label={t('transcript:search')}
        shortcut={t(mac ? 'transcript:searchShortcutMac' : 'transcript:searchShortcut')}
        value={search}
        onChange={(value) => dispatch(searched(value))}
        inputRef={field}
        onKeep={() => void keep(kept ? `${kept.query} ${search}` : search)}
      />
      <MenuButton
        look="button"
        label={t('transcript:export')}
        icon={<Share aria-hidden="true" />}
        items={exportNames.map(({ id, key }) => ({ id, label: t(key) }))}
        onAction={(id) => void exportTranscript(id as ExportFormat)}
      />
      <Button variant="primary" icon={<Plus />} onPress={() => dispatch(panelOpened())}>
        {t('transcript:add')}
      </Button>
    </>
  );
}
