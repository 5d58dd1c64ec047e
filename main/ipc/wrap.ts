import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { type Channel, contract, type EventName, type Events } from '../../shared/contract';
import { failure } from '../../shared/result';
import { answer, type Handlers } from './answer';
import { isOurPage } from './our-page';

/** The one place that listens to pages. `current` is the window's page, or null while there is none. */
export function registerHandlers(
  handlers: Handlers,
  current: () => WebContents | null,
  devOrigin: string | null,
): void {
  const register = <C extends Channel>(channel: C): void => {
    ipcMain.handle(channel, (event, ...args: unknown[]) =>
      isTrusted(event, current(), devOrigin)
        ? answer(channel, handlers[channel], args)
        : failure({ kind: 'bad-request', detail: 'sender' }),
    );
  };
  for (const channel of Object.keys(contract) as Channel[]) register(channel);
}

/**
 * SECURITY: only the main frame of our own window, showing our own page, is answered. A frame that is gone (null) or
 * belongs to another page is refused.
 */
function isTrusted(event: IpcMainInvokeEvent, current: WebContents | null, devOrigin: string | null): boolean {
  const frame = event.senderFrame;
  if (!frame || !current || event.sender !== current || frame !== current.mainFrame) return false;
  return isOurPage(frame.url, devOrigin);
}

/** Says something to the page, if there is one to hear it. */
export function tell<E extends EventName>(page: WebContents | null, name: E, value: Events[E]): void {
  if (page && !page.isDestroyed()) page.send(name, value);
}
