import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BackupMade } from '../../../shared/backup';
import { useSnapshot } from '../../read-model/read-model-context';

/** What a backup lacks: which badges and which things beside them, as far as their names can be read, why, and what helps. */
export function LeftOutNote({ last }: { readonly last: BackupMade }) {
  const { leftOut, leftOutIds = [], tooLarge, partly, besideDamaged = 0, besideTooLarge } = last;
  const { t } = useTranslation();
  return (
    <>
      {leftOut > 0 && (
        <LackingBadges
          words={`${t('backup:leftOut', { count: leftOut })} ${t('backup:leftOutHelp')}`}
          ids={leftOutIds}
        />
      )}
      {tooLarge && (
        <LackingBadges
          words={`${t('backup:tooLarge', { count: tooLarge.count })} ${t('backup:tooLargeHelp')}`}
          ids={tooLarge.ids}
        />
      )}
      {partly && (
        <LackingBadges
          words={`${t('backup:partly', { count: partly.count })} ${t('backup:earlierHelp')}`}
          ids={partly.ids}
        />
      )}
      {besideDamaged > 0 && (
        <Lacking words={`${t('backup:besideDamaged', { count: besideDamaged })} ${t('backup:earlierHelp')}`} />
      )}
      {besideTooLarge && (
        <Lacking
          words={`${t('backup:besideTooLarge', { count: besideTooLarge.count })} ${t('backup:besideTooLargeHelp')}`}
        >
          {besideTooLarge.names.map((name, place) => (
            <li key={place}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </Lacking>
      )}
    </>
  );
}

interface LackingProps {
  readonly words: string;
  /** Items of a list. */
  readonly children?: readonly ReactNode[];
}

function Lacking({ words, children = [] }: LackingProps) {
  return (
    <div className="settings-error backup-left-out">
      <p>{words}</p>
      {children.length > 0 && <ul>{children}</ul>}
    </div>
  );
}

function LackingBadges({ words, ids }: { readonly words: string; readonly ids: readonly string[] }) {
  const { t } = useTranslation();
  const { rows } = useSnapshot();
  const named = ids.flatMap((id) => rows.get(id) ?? []);
  return (
    <Lacking words={words}>
      {named.map(({ id, name }) => (
        <li key={id}>
          <Link to={`/badge/${id}`} dir="auto">
            {name ?? t('app:untitled')}
          </Link>
        </li>
      ))}
    </Lacking>
  );
}
