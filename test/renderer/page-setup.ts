import { createWallet } from './a-wallet';

/** The wallet behind the page, where a test has one: its bridge stands there before any part of the page is loaded. */
export const wallet = createWallet();
if (typeof window !== 'undefined') {
  Object.assign(window, { lapel: wallet.bridge });
  // What jsdom lacks of a browser, as far as it is no layout.
  Object.assign(window, { CSS: { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') } });
  Object.assign(window, {
    requestIdleCallback: (idle: () => void) => setTimeout(idle),
    cancelIdleCallback: (timer: number) => clearTimeout(timer),
  });
  Element.prototype.scrollIntoView = () => undefined;
}
