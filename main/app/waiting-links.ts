import type { Incoming } from '../ipc/capture';

/** Links that wait until there is an unlocked wallet with a page to ask the person. */
export interface WaitingLinks extends Incoming {
  readonly add: (links: readonly string[]) => void;
}

/** SECURITY: a page that sends links one after another fills no memory; the oldest questions give way. */
const most = 20;

export function createWaitingLinks(first: readonly string[]): WaitingLinks {
  let waiting = first.slice(-most);
  return {
    add(links) {
      waiting = [...new Set([...waiting, ...links])].slice(-most);
    },
    take() {
      const all = waiting;
      waiting = [];
      return all;
    },
  };
}
