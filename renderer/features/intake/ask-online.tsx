import { useTranslation } from 'react-i18next';
import { useRowsById } from '../../read-model/use-records';
import { Button } from '../../ui/button';
import { checkRecords } from '../badge/check-records';
import { useSettings } from '../settings/use-settings';
import { useImportDispatch } from './use-imports';

/** After an import where the setting is “ask”: how many of its badges the network could tell more about. */
export function AskOnline({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation();
  const dispatch = useImportDispatch();
  const settings = useSettings();
  const rows = useRowsById(ids);
  const open = rows.filter((row) => row.waitsForNetwork).map((row) => row.id);
  if (settings?.privacy !== 'ask' || open.length === 0) return null;
  return (
    <div className="ask-online">
      <div>
        <p className="ask-online-title">{t('intake:askTitle', { count: open.length })}</p>
        <p>{t('intake:askText')}</p>
      </div>
      <Button variant="secondary" onPress={() => void dispatch(checkRecords(open, { online: true }))}>
        {t('intake:askButton')}
      </Button>
    </div>
  );
}
