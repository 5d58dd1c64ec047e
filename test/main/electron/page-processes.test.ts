import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchProcesses } from '../../../main/electron/page-processes';

const { running } = vi.hoisted(() => ({ running: new Set<number>() }));

vi.mock('electron', () => ({ app: { getAppMetrics: () => [...running].map((pid) => ({ pid })) } }));

/** A page that is in one process after another. */
function aPage() {
  let pid = 0;
  const page = Object.assign(new EventEmitter(), { getOSProcessId: () => pid });
  const goTo = (process: number) => {
    pid = process;
    running.add(process);
    page.emit('did-navigate');
  };
  return { processes: watchProcesses(page as unknown as WebContents), goTo };
}

describe('the processes of a page', () => {
  beforeEach(() => {
    running.clear();
    running.add(1);
    vi.useFakeTimers();
  });
  afterEach(() => void vi.useRealTimers());

  it('are waited for, each of them', async () => {
    const { processes, goTo } = aPage();
    goTo(2);
    goTo(3);
    let gone: boolean | null = null;
    void processes.gone().then((answer) => (gone = answer));
    running.delete(3);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(gone).toBeNull();
    running.delete(2);
    await vi.advanceTimersByTimeAsync(200);
    expect(gone).toBe(true);
  });

  it('are not waited for for ever', async () => {
    const { processes, goTo } = aPage();
    goTo(2);
    const gone = processes.gone();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(await gone).toBe(false);
  });

  it('are none where nothing was shown, whatever else runs', async () => {
    expect(await aPage().processes.gone()).toBe(true);
  });
});
