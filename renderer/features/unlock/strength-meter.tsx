import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type PassphraseStrength, passphraseStrength } from './passphrase-strength';

/** The strength in words and four bars; the words say it, the bars only show it. */
export function StrengthMeter({ passphrase }: { readonly passphrase: string }) {
  const { t } = useTranslation();
  const strength = passphraseStrength(passphrase);
  const filled = passphrase === '' ? 0 : bars[strength.kind];
  return (
    <div className="strength" data-strength={strength.kind}>
      <span className="strength-bars" aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <span className="strength-bar" data-filled={bar <= filled} key={bar} />
        ))}
      </span>
      <span className="strength-words" role="status" aria-label={t('unlock:strengthLabel')}>
        {passphrase === '' ? '' : strengthWords(strength, t)}
      </span>
    </div>
  );
}

const bars: Readonly<Record<PassphraseStrength['kind'], number>> = {
  'too-short': 0,
  weak: 1,
  fair: 2,
  strong: 3,
  'very-strong': 4,
};

function strengthWords(strength: PassphraseStrength, t: TFunction): string {
  switch (strength.kind) {
    case 'too-short':
      return t('unlock:strengthTooShort', { count: strength.missing });
    case 'weak':
      return t('unlock:strengthWeak');
    case 'fair':
      return t('unlock:strengthFair');
    case 'strong':
      return t('unlock:strengthStrong');
    case 'very-strong':
      return t('unlock:strengthVeryStrong');
  }
}
