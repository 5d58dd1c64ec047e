import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Profile, type ProfileColour, profileColours, profileLimits } from '../../../shared/profiles';
import { Button } from '../../ui/button';
import { ButtonRow } from '../../ui/button-row';
import { Dialog } from '../../ui/dialog';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';

interface WalletDialogProps {
  readonly title: string;
  readonly text?: string;
  readonly action: string;
  readonly profile?: Profile;
  readonly onSave: (look: { readonly name: string; readonly colour: ProfileColour }) => void;
  readonly onClose: () => void;
}

/** The name and colour of a wallet. */
export function WalletDialog({ title, text, action, profile, onSave, onClose }: WalletDialogProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(profile?.name ?? '');
  const [colour, setColour] = useState<ProfileColour>(profile?.colour ?? 'teal');
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (name.trim() !== '') onSave({ name: name.trim(), colour });
  }
  return (
    <Dialog isOpen onClose={onClose} title={title}>
      <form className="keep-form" onSubmit={submit}>
        {text !== undefined && <p>{text}</p>}
        <TextField
          label={t('keep:walletName')}
          value={name}
          onChange={setName}
          maxLength={profileLimits.name}
          autoFocus
          autoComplete="off"
        />
        <Select
          label={t('keep:walletColour')}
          value={colour}
          onChange={(value) => setColour(value as ProfileColour)}
          items={profileColours.map((value) => ({ value, label: t(`keep:colour.${value}`) }))}
        />
        <ButtonRow
          cancel={<Button onPress={onClose}>{t('keep:cancel')}</Button>}
          action={
            <Button variant="primary" type="submit" isDisabled={name.trim() === ''}>
              {action}
            </Button>
          }
        />
      </form>
    </Dialog>
  );
}
