import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { ButtonRow } from '../../ui/button-row';
import { Dialog } from '../../ui/dialog';

interface PrivateDialogProps {
  /** How many of them are private. */
  readonly count: number;
  readonly all: number;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onChoose: (included: boolean) => void;
}

/** Asks before private badges leave the wallet. The focus is on leaving them out. */
export function PrivateDialog({ count, all, isOpen, onClose, onChoose }: PrivateDialogProps) {
  const { t } = useTranslation();
  const choose = (included: boolean) => () => {
    onClose();
    onChoose(included);
  };
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('collections:privateTitle', { count })} role="alertdialog">
      <p>{t('collections:privateText', { count })}</p>
      <ButtonRow
        cancel={
          count < all ? (
            <Button onPress={choose(false)} autoFocus>
              {t('collections:privateOut')}
            </Button>
          ) : (
            <Button onPress={onClose} autoFocus>
              {t('app:cancel')}
            </Button>
          )
        }
        action={
          <Button variant="danger" onPress={choose(true)}>
            {t('collections:privateIn', { count })}
          </Button>
        }
      />
    </Dialog>
  );
}
