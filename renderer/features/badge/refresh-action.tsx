import type { ThunkDispatch, UnknownAction } from '@reduxjs/toolkit';
import { CloudDownload } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDispatch } from 'react-redux';
import { refreshOf } from '../../../shared/refresh';
import type { RecordView } from '../../../shared/wallet';
import { bridge } from '../../bridge';
import { Button } from '../../ui/button';
import { startImport } from '../intake/start-import';

/** Offers to ask the issuer for a newer copy, where the badge names a place for it; the panel says what came of it. */
export function RefreshAction({ record }: { readonly record: RecordView }) {
  const { t } = useTranslation();
  const dispatch = useDispatch<ThunkDispatch<unknown, unknown, UnknownAction>>();
  if (refreshOf(record) === null) return null;
  const refresh = () => dispatch(startImport(() => bridge.records.refresh(record.id)));
  return (
    <Button variant="secondary" icon={<CloudDownload />} onPress={() => void refresh()}>
      {t('badge:refresh')}
    </Button>
  );
}
