import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTyped } from '../../../shared/typed-word';
import { Button } from '../../ui/button';
import { ButtonRow } from '../../ui/button-row';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';

interface TypeToConfirmProps {
  readonly title: string;
  readonly text: string;
  readonly label: string;
  /** What must be typed; case and spaces at the ends do not matter. */
  readonly word: string;
  readonly action: string;
  /** What may be wiser to do first. */
  readonly instead?: ReactNode;
  /** Carries it out; what was typed is checked once more there. */
  readonly onConfirm: (typed: string) => void;
  readonly onClose: () => void;
}

/** Asks for a word before what takes a whole wallet away. */
export function TypeToConfirm({ title, text, label, word, action, instead, onConfirm, onClose }: TypeToConfirmProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const isRight = isTyped(typed, word);
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (isRight) onConfirm(typed);
  }
  return (
    <Dialog isOpen onClose={onClose} title={title} role="alertdialog">
      <form className="keep-form" onSubmit={submit}>
        <p>{text}</p>
        {instead}
        <TextField label={label} value={typed} onChange={setTyped} autoFocus autoComplete="off" />
        <ButtonRow
          cancel={<Button onPress={onClose}>{t('keep:cancel')}</Button>}
          action={
            <Button variant="danger" type="submit" isDisabled={!isRight}>
              {action}
            </Button>
          }
        />
      </form>
    </Dialog>
  );
}
