import { useTranslation } from 'react-i18next';
import type { OlderKept } from '../../../shared/backup';

/** That the backup is there and rotation left older ones behind: why, and what helps. No alarm, as nothing is lost. */
export function OlderKeptNote({ kept: { files, why, code } }: { readonly kept: OlderKept }) {
  const { t } = useTranslation();
  const reason = t(`backup:olderWhy.${why}`, { code });
  return (
    <p className="backup-older">
      {files === null ? t('backup:olderNotSeen', { reason }) : t('backup:olderKept', { count: files, reason })}
    </p>
  );
}
