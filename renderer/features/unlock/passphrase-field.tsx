import { Eye, EyeOff } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/icon-button';

interface PassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | null;
  readonly description?: ReactNode;
  /** `new-password` where one is chosen, `current-password` where it is asked for. */
  readonly purpose: 'new-password' | 'current-password';
  readonly autoFocus?: boolean;
  readonly isDisabled?: boolean;
}

/** A passphrase, hidden unless asked to show it; warns of Caps Lock, which explains most refusals. */
export function PassphraseField({ label, error, description, purpose, ...field }: PassphraseFieldProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <TextField
      className="passphrase-field"
      value={field.value}
      onChange={field.onChange}
      type={shown ? 'text' : 'password'}
      isInvalid={Boolean(error)}
      isDisabled={field.isDisabled ?? false}
      autoFocus={field.autoFocus ?? false}
      autoComplete={purpose}
      maxLength={1024}
      onKeyDown={watchCapsLock}
      onKeyUp={watchCapsLock}
    >
      <Label>{label}</Label>
      <div className="passphrase-box">
        <Input spellCheck="false" autoCapitalize="off" autoCorrect="off" />
        <IconButton
          label={shown ? t('unlock:hidePassphrase') : t('unlock:showPassphrase')}
          icon={shown ? <EyeOff /> : <Eye />}
          onPress={() => setShown(!shown)}
        />
      </div>
      <FieldError>{error}</FieldError>
      {(capsLock || description) && <Text slot="description">{capsLock ? t('unlock:capsLock') : description}</Text>}
    </TextField>
  );
}
