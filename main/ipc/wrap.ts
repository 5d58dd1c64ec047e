import { ipcMain, type WebContents } from 'electron';
import { type Channel, contract, type EventName, type Events } from '../../shared/contract';
import { failure } from '../../shared/result';
import { answer, type Handlers } from './answer';
import { isTrustedSender } from './trusted-sender';

/** The one place that listens to pages. `current` is the window's page, or null while there is none. */
export function registerHandlers(
  handlers: Handlers,
  current: () => WebContents | null,
  devOrigin: string | null,
): void {
  for (const channel of Object.keys(contract) as Channel[]) {
    ipcMain.handle(channel, (event, ...args: unknown[]) =>
      isTrustedSender(event, current(), devOrigin)
        ? answer(channel, handlers[channel], args)
        : failure({ kind: 'bad-request', detail: 'sender' }),
    );
  }
}

/** Says something to the page, if there is one to hear it. */
export function tell<E extends EventName>(page: WebContents | null, name: E, value: Events[E]): void {
  if (page && !page.isDestroyed()) page.send(name, value);
}
