import { Ellipsis, Plus, Share } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { SmartCollection } from '../../../shared/collections';
import { useAppDispatch, useAppSelector } from '../../store/store';
import { searched, searchReached } from '../../store/view-slice';
import { Button } from '../../ui/button';
import { MenuButton } from '../../ui/menu-button';
import { exportAsked } from '../exports/exports-slice';
import { panelOpened } from '../intake/imports-slice';
import { Changing, useReadOnly } from '../keep/read-only';
import { dialogOpened } from '../palette/palette-slice';
import { SearchBox } from '../search/search-box';
import { useSearchActs } from '../search/use-search-acts';
import { type ExportFormat, exportNames } from './export-names';

interface TranscriptActionsProps {
  readonly kept?: SmartCollection | undefined;
}

/** Search, the way out of the transcript, and the way in for more badges. No keystroke draws more than the search anew. */
export const TranscriptActions = memo(function TranscriptActions({ kept }: TranscriptActionsProps) {
  const { t } = useTranslation();
  const dispatch = useAppDispatch();
  const navigate = useNavigate();
  const readOnly = useReadOnly();
  return (
    <>
      <TranscriptSearch kept={kept} />
      <MenuButton
        look="button"
        label={t('transcript:export')}
        icon={<Share aria-hidden="true" />}
        items={exportNames.map(({ id, key }) => ({ id, label: t(key) }))}
        onAction={(id) => dispatch(exportAsked({ format: id as ExportFormat, ids: null }))}
      />
      <MenuButton
        look="button"
        label={t('transcript:more')}
        icon={<Ellipsis aria-hidden="true" />}
        items={[
          ...(readOnly ? [] : [{ id: 'declare', label: t('commands:state-achievement') }]),
          { id: 'quality', label: t('commands:show-quality') },
        ]}
        onAction={(id) => void (id === 'quality' ? navigate('/quality') : dispatch(dialogOpened('declare')))}
      />
      <Changing>
        <Button variant="primary" data-tour="add" icon={<Plus />} onPress={() => dispatch(panelOpened())}>
          {t('transcript:add')}
        </Button>
      </Changing>
    </>
  );
});

function TranscriptSearch({ kept }: TranscriptActionsProps) {
  const { t } = useTranslation();
  const dispatch = useAppDispatch();
  const search = useAppSelector(({ view }) => view.search);
  const asked = useAppSelector(({ view }) => view.searchAsked);
  const { keep } = useSearchActs();
  const readOnly = useReadOnly();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!asked) return;
    field.current?.focus();
    field.current?.select();
    dispatch(searchReached());
  }, [asked, dispatch]);
  const mac = navigator.userAgent.includes('Mac OS');
  return (
    <SearchBox
      label={t('transcript:search')}
      shortcut={t(mac ? 'transcript:searchShortcutMac' : 'transcript:searchShortcut')}
      value={search}
      onChange={(value) => dispatch(searched(value))}
      inputRef={field}
      {...(!readOnly && { onKeep: () => void keep(kept ? `${kept.query} ${search}` : search) })}
    />
  );
}
