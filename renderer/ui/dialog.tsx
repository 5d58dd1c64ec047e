import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './icon-button';
import { useKeptFocus } from './use-kept-focus';
import './dialog.css';

interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly size?: 'narrow' | 'wide';
  readonly role?: 'dialog' | 'alertdialog';
  readonly children: ReactNode;
}

/** The one dialog: closes with Escape and the cross, keeps the focus inside, gives it back at the end. */
export function Dialog({ isOpen, onClose, title, size = 'narrow', role = 'dialog', children }: DialogProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLElement>(null);
  useKeptFocus(dialog, isOpen, onClose);
  return (
    <ModalOverlay className="scrim" isOpen={isOpen} isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className={`sheet sheet-${size}`}>
        <AriaDialog className="dialog" role={role} ref={dialog}>
          <header className="dialog-head">
            <Heading slot="title">{title}</Heading>
            {role === 'dialog' && <IconButton label={t('app:close')} icon={<X />} onPress={onClose} />}
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
