import { CircleCheck, CircleDot, CircleX, RotateCw } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ImportLine } from '../../../shared/wallet';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { VerdictPill } from '../../ui/verdict-pill';
import { isBackup, lockedIn, type LockedExport } from './result-filter';
import { type Kept, noteOf, sourceOf } from './result-words';

interface ResultLineProps {
  readonly line: ImportLine;
  readonly onOpened: () => void;
  /** Tries the line again, by its key. */
  readonly onAgain: (key: string) => void;
  /** Puts back the backup that the line is about, by its key. */
  readonly onRestore: (key: string) => void;
  /** Asks for the passphrase of the export that the line is about. */
  readonly onUnlock: (locked: LockedExport) => void;
}

/**
 * What one credential became: its name and verdict, or in words why it was not added. Kept as long as its line is the
 * same, for while thousands come in the list is drawn ten times a second.
 */
export const ResultLine = memo(function ResultLine({ line, onOpened, onAgain, onRestore, onUnlock }: ResultLineProps) {
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
        {again !== undefined && <NextStep {...{ line, again, source, onAgain, onRestore, onUnlock }} />}
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

type NextStepProps = Pick<ResultLineProps, 'line' | 'onAgain' | 'onRestore' | 'onUnlock'> & {
  readonly again: string;
  readonly source: string;
};

/** What can be done about a refusal: put a backup back, give a passphrase, or try again. */
function NextStep({ line, again, source, onAgain, onRestore, onUnlock }: NextStepProps) {
  const { t } = useTranslation();
  const locked = lockedIn(line);
  if (locked) {
    return (
      <Button variant="secondary" onPress={() => onUnlock(locked)}>
        {t('intake:openLocked')}
      </Button>
    );
  }
  if (isBackup(line)) {
    return (
      <Button variant="secondary" onPress={() => onRestore(again)}>
        {t('intake:restoreBackup')}
      </Button>
    );
  }
  return (
    <IconButton label={t('intake:tryAgain', { name: source })} icon={<RotateCw />} onPress={() => onAgain(again)} />
  );
}
