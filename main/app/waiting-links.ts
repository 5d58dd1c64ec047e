import type { Incoming } from '../ipc/capture';

/** Links that wait for the person's answer: a lock takes the page that asks, and the next one asks again. */
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
    read: () => waiting,
    answered(link) {
      waiting = waiting.filter((one) => one !== link);
      return waiting;
    },
  };
}
