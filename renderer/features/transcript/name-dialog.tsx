import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { ButtonRow } from '../../ui/button-row';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';

interface NameDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly label: string;
  /** What the button does, in words. */
  readonly action: string;
  /** How long the name may be, in letters: more cannot be typed. */
  readonly longest: number;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for one short text. */
export function NameDialog({ isOpen, onClose, title, ...rest }: NameDialogProps) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={title}>
      <NameForm onClose={onClose} {...rest} />
    </Dialog>
  );
}

function NameForm({ label, action, longest, onName, onClose }: Omit<NameDialogProps, 'isOpen' | 'title'>) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const trimmed = name.trim();
  return (
    <Form
      className="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (trimmed === '') return;
        onClose();
        onName(trimmed);
      }}
    >
      <TextField label={label} value={name} onChange={setName} maxLength={longest} autoFocus />
      <ButtonRow
        cancel={<Button onPress={onClose}>{t('app:cancel')}</Button>}
        action={
          <Button variant="primary" type="submit" isDisabled={trimmed === ''}>
            {action}
          </Button>
        }
      />
    </Form>
  );
}
