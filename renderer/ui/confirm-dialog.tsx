import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { ButtonRow } from './button-row';
import { Dialog } from './dialog';

interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly text: string;
  /** What the dangerous button does, in words. */
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before what cannot be undone. The focus is on Cancel. */
export function ConfirmDialog({ isOpen, title, text, action, onConfirm, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={title} role="alertdialog">
      <p>{text}</p>
      <ButtonRow
        cancel={
          <Button onPress={onClose} autoFocus>
            {t('app:cancel')}
          </Button>
        }
        action={
          <Button
            variant="danger"
            onPress={() => {
              onClose();
              onConfirm();
            }}
          >
            {action}
          </Button>
        }
      />
    </Dialog>
  );
}
