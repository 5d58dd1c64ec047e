import { ipcMain, type WebContents } from 'electron';
import { type Channel, contract, type EventName, type Events } from '../../shared/contract';
import type { WalletError } from '../../shared/errors';
import { failure } from '../../shared/result';
import { answer, type Handlers } from './answer';
import { isTrustedSender } from './trusted-sender';

/**
 * The one place that listens to pages. `current` is the window's page, or null while there is none.
 * @param unheard told of what is refused to a page that has gone meanwhile, as it does where the wallet is closed for it
 */
export function registerHandlers(
  handlers: Handlers,
  current: () => WebContents | null,
  devOrigin: string | null,
  unheard: (channel: Channel, error: WalletError) => void,
): void {
  for (const channel of Object.keys(contract) as Channel[]) {
    ipcMain.handle(channel, async (event, ...args: unknown[]) => {
      if (!isTrustedSender(event, current(), devOrigin)) return failure({ kind: 'bad-request', detail: 'sender' });
      const answered = await answer(channel, handlers[channel], args);
      if (!answered.ok && current() !== event.sender) unheard(channel, answered.error);
      return answered;
    });
  }
}

/** Says something to the page, if there is one to hear it. */
export function tell<E extends EventName>(page: WebContents | null, name: E, value: Events[E]): void {
  if (page && !page.isDestroyed()) page.send(name, value);
}
