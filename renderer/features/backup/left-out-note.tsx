import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BackupMade } from '../../../shared/backup';
import { useSnapshot } from '../../read-model/read-model-context';

/** That a backup lacks badges: which, as far as their names can still be read, and what makes them whole again. */
export function LeftOutNote({ last: { leftOut, leftOutIds = [] } }: { readonly last: BackupMade }) {
  const { t } = useTranslation();
  const { rows } = useSnapshot();
  const named = leftOutIds.flatMap((id) => rows.get(id) ?? []);
  return (
    <div className="settings-error backup-left-out">
      <p>
        {t('backup:leftOut', { count: leftOut })} {t('backup:leftOutHelp')}
      </p>
      {named.length > 0 && (
        <ul>
          {named.map(({ id, name }) => (
            <li key={id}>
              <Link to={`/badge/${id}`} dir="auto">
                {name ?? t('app:untitled')}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
