import { Check, FileDown, FileText, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WalletError } from '../../../shared/errors';
import type { Result } from '../../../shared/result';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import './keep.css';

/** A recovery code, and the ways to keep it. The clipboard is none of them: other programs read it, and it forgets. */
export function CodeCard({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const [said, setSaid] = useState<{ readonly text: string; readonly bad: boolean } | null>(null);

  async function keep<T>(asked: Promise<Result<T, WalletError>>, saidOf: (value: T) => string | null): Promise<void> {
    const done = await asked;
    if (!done.ok) {
      setSaid({ text: words(done.error), bad: true });
      return;
    }
    const text = saidOf(done.value);
    if (text === null) return;
    setSaid({ text, bad: false });
  }
  const save = (format: 'pdf' | 'text') =>
    keep(bridge.keys.saveCode(code, format), (saved) => saved && t('keep:codeSaved', { path: saved.path }));
  return (
    <div className="code-card">
      <div className="code-groups" role="group" aria-label={t('keep:codeLabel')} dir="ltr">
        {code.split('-').map((group, at) => (
          <span className="code-group" key={at}>
            {group}
          </span>
        ))}
      </div>
      <div className="code-ways">
        <Button
          icon={<Printer />}
          onPress={() =>
            void keep(bridge.keys.printCode(code), ({ printed }) => (printed ? t('keep:codePrinted') : null))
          }
        >
          {t('keep:codePrint')}
        </Button>
        <Button icon={<FileDown />} onPress={() => void save('pdf')}>
          {t('keep:codePdf')}
        </Button>
        <Button icon={<FileText />} onPress={() => void save('text')}>
          {t('keep:codeText')}
        </Button>
      </div>
      {said !== null && (
        <p className="code-said" data-bad={said.bad} role="status">
          {!said.bad && <Check aria-hidden="true" />}
          <span>{said.text}</span>
        </p>
      )}
    </div>
  );
}
