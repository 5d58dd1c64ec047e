import { X } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { IconButton } from './icon-button';
import './toasts.css';

export interface ToastMessage {
  readonly message: string;
  readonly action?: { readonly label: string; readonly onPress: () => void };
}

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 2 });

/** Long enough to read and to undo; the clock stands still while it has the focus or the pointer. */
const shownFor = 8_000;

/** Says what was done, and offers to undo it. */
export function useToast(): { readonly show: (message: ToastMessage) => void } {
  return useMemo(() => ({ show }), []);
}

/** A message that only tells gives way to the next one; one that can be acted on stays its time. */
function show(message: ToastMessage): void {
  for (const { key, content } of queue.visibleToasts) if (!content.action) queue.close(key);
  queue.add(message, { timeout: shownFor });
}

export function Toasts() {
  const { t } = useTranslation();
  return (
    <ToastRegion queue={queue} className="toasts" aria-label={t('app:messages')}>
      {({ toast }) => (
        <Toast className="toast" toast={toast}>
          <ToastContent className="toast-words">
            <Text slot="title">{toast.content.message}</Text>
          </ToastContent>
          {toast.content.action && (
            <AriaButton
              className="toast-action"
              onPress={() => {
                toast.content.action?.onPress();
                queue.close(toast.key);
              }}
            >
              {toast.content.action.label}
            </AriaButton>
          )}
          <IconButton slot="close" label={t('app:dismiss')} icon={<X />} />
        </Toast>
      )}
    </ToastRegion>
  );
}
