import type { TFunction } from 'i18next';
import { X } from 'lucide-react';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { putBack } from '../../../shared/collections';
import type { Settings } from '../../../shared/settings';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { TextField } from '../../ui/text-field';
import { useToast } from '../../ui/toasts';
import { type EmailProblem, emailLimit, parseEmail } from './email';
import { SettingsSection } from './settings-section';
import { useSaveSettings } from './use-save';

/** The addresses badges are compared with. Removing one is undone from the toast. */
export function EmailsSection({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  const toast = useToast();
  const { save, error } = useSaveSettings();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<EmailProblem | null>(null);
  const { emails } = settings;

  async function add(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const email = parseEmail(typed, emails);
    setProblem(email.ok ? null : email.error);
    if (!email.ok) return;
    const saved = await save(
      (now) => ({ emails: [...now.emails, email.value] }),
      t('settings:emailAdded', { email: email.value }),
    );
    if (saved) setTyped('');
  }

  async function remove(email: string): Promise<void> {
    const saved = await save((now) => ({ emails: now.emails.filter((other) => other !== email) }), null);
    if (!saved) return;
    toast.show({
      message: t('settings:emailRemoved', { email }),
      action: {
        label: t('settings:undo'),
        onPress: () => void save((now) => ({ emails: putBack(emails, now.emails, [email]) })),
      },
    });
  }

  return (
    <SettingsSection title={t('settings:emailsTitle')} text={t('settings:emailsText')} isKept>
      {emails.length === 0 ? (
        <p className="settings-none">{t('settings:emailNone')}</p>
      ) : (
        <ul className="emails" aria-label={t('settings:emailListLabel')}>
          {emails.map((email) => (
            <li className="email" key={email}>
              <span className="email-address">{email}</span>
              <IconButton
                label={t('settings:emailRemove', { email })}
                icon={<X />}
                onPress={() => void remove(email)}
              />
            </li>
          ))}
        </ul>
      )}
      <form className="email-add" onSubmit={(event) => void add(event)} noValidate>
        <TextField
          label={t('settings:emailAdd')}
          type="email"
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setProblem(null);
          }}
          error={problem === null ? error : problemWords(problem, t)}
        />
        <Button variant="secondary" type="submit" isDisabled={typed.trim() === ''}>
          {t('settings:emailAddButton')}
        </Button>
      </form>
    </SettingsSection>
  );
}

function problemWords(problem: EmailProblem, t: TFunction): string {
  switch (problem) {
    case 'not-valid':
      return t('settings:emailNotValid');
    case 'already-there':
      return t('settings:emailThere');
    case 'too-many':
      return t('settings:emailTooMany', { limit: emailLimit });
  }
}
