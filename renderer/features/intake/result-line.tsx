import type { TFunction } from 'i18next';
import { CircleCheck, CircleDot, CircleX } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ImportLine, ImportOutcome } from '../../../shared/wallet';
import { useErrorWords } from '../../i18n/use-error-words';
import { VerdictPill } from '../../ui/verdict-pill';

interface ResultLineProps {
  readonly line: ImportLine;
  readonly onOpened: () => void;
}

/**
 * What one credential became: its name and verdict, or in words why it was not added. Kept as long as its line is the
 * same, for while thousands come in the list is drawn ten times a second.
 */
export const ResultLine = memo(function ResultLine({ line, onOpened }: ResultLineProps) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const { outcome } = line;
  const source = line.source === '' ? t('intake:pastedText') : line.source;
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

type Kept = Exclude<ImportOutcome['kind'], 'refused'>;

function OutcomeMark({ kind }: { readonly kind: Kept }) {
  if (kind === 'already-there' || kind === 'merged') return <CircleDot className="result-icon" aria-hidden="true" />;
  return <CircleCheck className="result-icon result-icon-added" aria-hidden="true" />;
}

function noteOf(kind: Kept, t: TFunction): string {
  switch (kind) {
    case 'added':
      return t('intake:added');
    case 'already-there':
      return t('intake:alreadyThere');
    case 'merged':
      return t('intake:merged');
    case 'restored':
      return t('intake:restored');
    case 'checked':
      return t('intake:checked');
  }
}
