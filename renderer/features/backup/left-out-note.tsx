import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BackupMade } from '../../../shared/backup';
import { useSnapshot } from '../../read-model/read-model-context';

/** That a backup lacks badges: which, as far as their names can still be read, why, and what helps. */
export function LeftOutNote({ last: { leftOut, leftOutIds = [], tooLarge } }: { readonly last: BackupMade }) {
  const { t } = useTranslation();
  return (
    <>
      {leftOut > 0 && (
        <Lacking words={`${t('backup:leftOut', { count: leftOut })} ${t('backup:leftOutHelp')}`} ids={leftOutIds} />
      )}
      {tooLarge && (
        <Lacking
          words={`${t('backup:tooLarge', { count: tooLarge.count })} ${t('backup:tooLargeHelp')}`}
          ids={tooLarge.ids}
        />
      )}
    </>
  );
}

interface LackingProps {
  readonly words: string;
  readonly ids: readonly string[];
}

function Lacking({ words, ids }: LackingProps) {
  const { t } = useTranslation();
  const { rows } = useSnapshot();
  const named = ids.flatMap((id) => rows.get(id) ?? []);
  return (
    <div className="settings-error backup-left-out">
      <p>{words}</p>
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
