import { setTimeout as wait } from 'node:timers/promises';
import { startThread } from '../../../main/wallet/thread/thread';

/** Starts a thread that never leaves the database alone, ends it in the middle, and so on; says what each had committed. */
async function endThreads(file: string, times: number): Promise<void> {
  const start = { samplesFolder: '', workers: { intake: '', verify: '' }, locale: 'en', endedThreads: [] };
  for (let time = 0; time < times; time++) {
    const thread = startThread(new URL('thread.mjs', import.meta.url), { ...start, walletFolder: file });
    const ended = new Promise<string>((settle) => thread.onEnd(settle));
    let committed = 0;
    const begun = new Promise<void>((settle) => {
      thread.onMessage((number) => {
        committed = Number(number);
        settle();
      });
    });
    await Promise.race([begun, ended]);
    await wait(Math.random() * 10);
    await thread.end();
    await ended;
    console.log(committed);
  }
}

const [, , file = '', times = ''] = process.argv;
await endThreads(file, Number(times));
