import { useTranslation } from 'react-i18next';
import type { BackupRunning } from '../../../shared/backup';
import { bridge } from '../../bridge';
import { Button } from '../../ui/button';
import { ProgressBar } from '../../ui/progress-bar';

/** How far a backup or a restore is, with a way to end it. */
export function RunningBar({ running }: { readonly running: BackupRunning }) {
  const { t } = useTranslation();
  const { kind, done, total } = running;
  const half = total > 0 && done * 2 >= total;
  const label = kind !== 'restore' ? t('backup:making') : half ? t('backup:putting') : t('backup:checking');
  return (
    <div className="backup-running">
      <ProgressBar label={label} value={done} max={total} />
      <Button variant="quiet" onPress={() => void bridge.backup.cancel()}>
        {t('backup:cancel')}
      </Button>
    </div>
  );
}
