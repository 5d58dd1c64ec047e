import { useTranslation } from 'react-i18next';
import type { DeclaredView, Statement } from '../../../shared/declared';
import { Button } from '../../ui/button';
import { Disclosure } from '../../ui/disclosure';
import { useMoments } from '../badge/use-moments';
import { Changing } from '../keep/read-only';

interface DeclaredHistoryProps {
  readonly view: DeclaredView;
  readonly onAgain: (statement: Statement) => void;
}

/** What was stated before, if anything; a statement can be taken up again. */
export function DeclaredHistory({ view: { earlier }, onAgain }: DeclaredHistoryProps) {
  const { t } = useTranslation();
  const moments = useMoments();
  if (earlier.length === 0) return null;
  return (
    <Disclosure title={t('declared:history')} note={String(earlier.length)}>
      <ul className="lines">
        {earlier.map((statement) => (
          <li className="line" key={statement.statedAt}>
            <div className="line-row">
              <div className="line-name" dir="auto">
                {statement.title}
              </div>
              <Changing>
                <Button variant="quiet" onPress={() => onAgain(statement)}>
                  {t('declared:again')}
                </Button>
              </Changing>
            </div>
            <div className="line-note">{t('declared:statedOn', { date: moments.day(statement.statedAt) })}</div>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
