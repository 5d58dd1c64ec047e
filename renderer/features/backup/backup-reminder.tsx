import { ShieldAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { bridge } from '../../bridge';
import { Button } from '../../ui/button';
import { useBackupStatus } from './use-backup';
import './backup.css';

/** At the foot of the sidebar, where there is no backup or the last one failed; it can be put off. */
export function BackupReminder() {
  const { t } = useTranslation();
  const { status, again } = useBackupStatus();
  if (!status || status.reminder === 'none') return null;
  const missing = status.reminder === 'no-backup';
  return (
    <aside className="backup-reminder" aria-label={missing ? t('backup:remindTitle') : t('backup:remindNotMade')}>
      <ShieldAlert aria-hidden="true" />
      <div>
        <p className="backup-reminder-title">{missing ? t('backup:remindTitle') : t('backup:remindNotMade')}</p>
        <p>{missing ? t('backup:remindText') : t('backup:remindNotMadeText')}</p>
        <div className="backup-reminder-acts">
          <Link to="/settings">{missing ? t('backup:remindDo') : t('backup:remindSee')}</Link>
          {missing && (
            <Button variant="quiet" onPress={() => void bridge.backup.dismiss().then(again)}>
              {t('backup:remindLater')}
            </Button>
          )}
        </div>
      </div>
    </aside>
  );
}
