/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- the window is as much of one as is looked at */
import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { watchCrashes } from '../../../main/electron/crash';

interface Box {
  readonly message: string;
  readonly detail: string;
  readonly cancelId: number;
}
const { desk } = vi.hoisted(() => ({
  desk: { answers: [] as number[], boxes: [] as unknown[], copied: [] as string[] },
}));
vi.mock('electron', () => ({
  clipboard: { writeText: (text: string) => (desk.copied.push(text), Promise.resolve()) },
  dialog: {
    showMessageBox: (...args: unknown[]) => {
      const box = args.at(-1) as Box;
      desk.boxes.push(box);
      return Promise.resolve({ response: desk.answers.shift() ?? box.cancelId });
    },
  },
}));

function aWindow() {
  let now = 0;
  let reloads = 0;
  const webContents = Object.assign(new EventEmitter(), { reload: () => (reloads += 1) });
  const window = Object.assign(new EventEmitter(), { webContents, isDestroyed: () => false });
  watchCrashes(
    window as unknown as Electron.BrowserWindow,
    (key) => key,
    () => now,
  );
  return {
    reloads: () => reloads,
    pass: (milliseconds: number) => (now += milliseconds),
    async crash(reason = 'crashed') {
      webContents.emit('render-process-gone', {}, { reason, exitCode: 11 });
      await new Promise((settle) => setTimeout(settle, 0));
    },
  };
}

describe('a page that crashes', () => {
  beforeEach(() => Object.assign(desk, { answers: [], boxes: [], copied: [] }));

  it('is loaded again, the first time without a word', async () => {
    const window = aWindow();
    await window.crash();
    expect(window.reloads()).toBe(1);
    expect(desk.boxes).toEqual([]);
  });

  it('is told of when it crashes again, and left as it is when the person says so', async () => {
    const window = aWindow();
    await window.crash();
    await window.crash('oom');
    expect(window.reloads()).toBe(1);
    expect(desk.boxes).toHaveLength(1);
    expect((desk.boxes[0] as Box).detail).toContain('oom (11)');
  });

  it('gives details to copy, and then asks again', async () => {
    desk.answers = [1, 0];
    const window = aWindow();
    await window.crash();
    await window.crash();
    expect(desk.copied).toEqual([expect.stringContaining('render-process-gone')]);
    expect(desk.boxes).toHaveLength(2);
    expect(window.reloads()).toBe(2);
  });

  it('gets another chance after a calm minute', async () => {
    const window = aWindow();
    await window.crash();
    window.pass(60_001);
    await window.crash();
    expect(window.reloads()).toBe(2);
    expect(desk.boxes).toEqual([]);
  });

  it('is not one that was ended on purpose', async () => {
    const window = aWindow();
    await window.crash('clean-exit');
    expect(window.reloads()).toBe(0);
  });
});
