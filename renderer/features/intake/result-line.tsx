import { CircleCheck, CircleDot, CircleX, RotateCw } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ImportLine } from '../../../shared/wallet';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { VerdictPill } from '../../ui/verdict-pill';
import { isBackup } from './result-filter';
import { type Kept, noteOf, sourceOf } from './result-words';

interface ResultLineProps {
  readonly line: ImportLine;
  readonly onOpened: () => void;
  /** Tries the line again, by its key. */
  readonly onAgain: (key: string) => void;
  /** Puts back the backup that the line is about, by its key. */
  readonly onRestore: (key: string) => void;
}

/**
 * What one credential became: its name and verdict, or in words why it was not added. Kept as long as its line is the
 * same, for while thousands come in the list is drawn ten times a second.
 */
export const ResultLine = memo(function ResultLine({ line, onOpened, onAgain, onRestore }: ResultLineProps) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const { outcome, again } = line;
  const source = sourceOf(line, t);
  if (outcome.kind === 'refused') {
    return (
      <>
        <CircleX className="result-icon result-icon-refused" aria-label={t('intake:refused')} role="img" />
        <div className="result-words">
          <p className="result-name" dir="auto">
            {source}
          </p>
          <p className="result-reason">{words(outcome.error)}</p>
        </div>
        {again !== undefined && isBackup(line) && (
          <Button variant="secondary" onPress={() => onRestore(again)}>
            {t('intake:restoreBackup')}
          </Button>
        )}
        {again !== undefined && !isBackup(line) && (
          <IconButton
            label={t('intake:tryAgain', { name: source })}
            icon={<RotateCw />}
            onPress={() => onAgain(again)}
          />
        )}
      </>
    );
  }
  const name = outcome.name ?? t('intake:unnamed');
  return (
    <>
      <OutcomeMark kind={outcome.kind} />
      <div className="result-words">
        <Link className="result-name" to={`/badge/${outcome.id}`} onClick={onOpened} dir="auto">
          {name}
        </Link>
        <p className="result-note" dir="auto">
          {noteOf(outcome.kind, t)} · {source}
        </p>
      </div>
      <VerdictPill verdict={outcome.verdict} />
    </>
  );
});

function OutcomeMark({ kind }: { readonly kind: Kept }) {
  if (kind === 'already-there' || kind === 'merged') return <CircleDot className="result-icon" aria-hidden="true" />;
  return <CircleCheck className="result-icon result-icon-added" aria-hidden="true" />;
}
