import type { Bridge } from '../shared/bridge';

declare global {
  interface Window {
    readonly lapel: Bridge;
  }
}

/** The main process, as far as a page may talk to it. The one file that touches `window.lapel`. */
export const bridge: Bridge = window.lapel;
