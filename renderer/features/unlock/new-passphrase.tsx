import { useTranslation } from 'react-i18next';
import type { PassphraseProblem } from './new-wallet';
import { PassphraseField } from './passphrase-field';
import { minimumPassphraseLength } from './passphrase-strength';
import { StrengthMeter } from './strength-meter';

interface NewPassphraseProps {
  readonly first: string;
  readonly second: string;
  readonly onFirst: (typed: string) => void;
  readonly onSecond: (typed: string) => void;
  readonly problem: PassphraseProblem | null;
  /** What the two fields are called where it is not the wallet that it opens. */
  readonly labels?: readonly [first: string, second: string];
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
}

/** A new passphrase, typed twice. */
export function NewPassphrase({ first, second, onFirst, onSecond, problem, labels, ...field }: NewPassphraseProps) {
  const { t } = useTranslation();
  const [label, again] = labels ?? [t('unlock:newPassphrase'), t('unlock:repeatPassphrase')];
  const isDisabled = field.isDisabled ?? false;
  const errorAt = (place: PassphraseProblem['field']) =>
    problem?.field !== place
      ? null
      : problem.kind === 'too-short'
        ? t('unlock:errorTooShort', { minimum: minimumPassphraseLength })
        : t('unlock:errorNotSame');
  return (
    <>
      <PassphraseField
        label={label}
        description={t('unlock:newPassphraseHint', { minimum: minimumPassphraseLength })}
        purpose="new-password"
        value={first}
        onChange={onFirst}
        error={errorAt('first')}
        isDisabled={isDisabled}
        autoFocus={field.autoFocus ?? false}
      />
      <StrengthMeter passphrase={first} />
      <PassphraseField
        label={again}
        purpose="new-password"
        value={second}
        onChange={onSecond}
        error={errorAt('second')}
        isDisabled={isDisabled}
      />
    </>
  );
}
