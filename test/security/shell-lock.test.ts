import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHiddenPages } from '../../main/electron/hidden-page';
import { createCameraGate } from '../../main/electron/capture-gate';
import { createStage } from '../../main/electron/stage';

interface FakeSession {
  readonly name: string;
  readonly cleared: string[];
}

const { made } = vi.hoisted(() => ({
  made: { windows: [] as unknown[], sessions: [] as unknown[], processes: new Set<number>(), stuck: '' },
}));

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  class WebContents extends Emitter {
    zoom = 0;
    constructor(readonly pid: number) {
      super();
    }
    getOSProcessId = (): number => this.pid;
    getZoomLevel = (): number => this.zoom;
    setZoomLevel = (level: number): void => void (this.zoom = level);
  }
  class BrowserWindow extends Emitter {
    destroyed = false;
    readonly webContents = new WebContents(made.windows.length);
    readonly options: { webPreferences: Record<string, unknown> };
    constructor(options: { webPreferences: Record<string, unknown> }) {
      super();
      this.options = options;
      made.windows.push(this);
    }
    loadURL(): Promise<void> {
      made.processes.add(this.webContents.pid);
      return Promise.resolve().then(() => void this.webContents.emit('did-navigate'));
    }
    isDestroyed = (): boolean => this.destroyed;
    isFocused = (): boolean => false;
    isMinimized = (): boolean => false;
    isMaximized = (): boolean => true;
    getNormalBounds = () => ({ x: 10, y: 20, width: 900, height: 600 });
    setBackgroundColor(): void {}
    destroy(): void {
      this.destroyed = true;
      this.emit('closed');
    }
  }
  const fromPartition = (name: string, options: unknown) => {
    const cleared: string[] = [];
    const clear = (what: string) => () => {
      cleared.push(what);
      return what === made.stuck ? Promise.reject(new Error(what)) : Promise.resolve();
    };
    const nothing = (): undefined => undefined;
    const session = {
      name,
      options,
      cleared,
      protocol: { registerBufferProtocol: nothing, handle: nothing },
      webRequest: { onBeforeRequest: nothing },
      on: nothing,
      setPermissionRequestHandler: nothing,
      setPermissionCheckHandler: nothing,
      setDevicePermissionHandler: nothing,
      setSpellCheckerEnabled: nothing,
      clearStorageData: clear('storage'),
      clearCache: clear('cache'),
      clearCodeCaches: clear('code'),
      clearAuthCache: clear('passwords'),
      clearHostResolverCache: clear('names'),
      closeAllConnections: clear('connections'),
    };
    made.sessions.push(session);
    return session;
  };
  const area = { workArea: { x: 0, y: 0, width: 1440, height: 900 } };
  return {
    app: { getAppMetrics: () => [...made.processes].map((pid) => ({ pid })) },
    BrowserWindow,
    session: { fromPartition },
    screen: { getPrimaryDisplay: () => area, getAllDisplays: () => [area] },
    nativeTheme: Object.assign(new Emitter(), { shouldUseDarkColors: false }),
  };
});

type Window = EventEmitter & {
  destroyed: boolean;
  options: { webPreferences: Record<string, unknown> };
  webContents: { setZoomLevel(level: number): void; getZoomLevel(): number };
};
const windows = made.windows as Window[];
const sessions = made.sessions as (FakeSession & { options: unknown })[];

const camera = createCameraGate();
const aStage = () =>
  createStage({
    renderer: '/r',
    preload: '/p',
    icon: '/i',
    title: 'Lapel',
    devOrigin: null,
    picture: () => Promise.resolve(null),
    isComposed: Promise.resolve(),
    codeSent: () => undefined,
    camera,
    placement: null,
    savePlacement: () => undefined,
    opened: () => undefined,
  });

const everything = ['cache', 'code', 'connections', 'names', 'passwords', 'storage'];
const sessionOf = (window: Window | undefined) => window?.options.webPreferences['session'];
/** Long enough for a page that is looked for in vain; the clock is not the real one. */
const aWhile = () => vi.advanceTimersByTimeAsync(10_000);
/** The process of a page ends some time after its window. */
const endProcess = (life: number) => made.processes.delete(life);

describe('locking', () => {
  beforeEach(() => {
    windows.length = 0;
    sessions.length = 0;
    made.processes.clear();
    made.stuck = '';
  });

  it('shuts the camera', () => {
    const stage = aStage();
    stage.open();
    camera.open();
    stage.replace();
    expect(camera.isOpen()).toBe(false);
  });

  it('destroys the window and clears all its session held', async () => {
    const stage = aStage();
    stage.open();
    stage.replace();
    await Promise.resolve();
    expect(windows.map(({ destroyed }) => destroyed)).toEqual([true, false]);
    expect(sessions[0]?.cleared.sort()).toEqual(everything);
    expect(stage.current()).toBe(windows[1]);
  });

  it('gives a window another session than the one it replaces has, in memory', () => {
    const stage = aStage();
    stage.open();
    stage.replace();
    stage.replace();
    const names = sessions.map(({ name }) => name);
    expect(new Set(names).size).toBe(3);
    for (const { name, options } of sessions) {
      expect(name).not.toMatch(/^persist:/);
      expect(options).toEqual({ cache: false });
    }
    expect(windows.map(sessionOf)).toEqual(sessions);
  });

  it('leaves the page as large as it was', async () => {
    const stage = aStage();
    stage.open();
    await Promise.resolve();
    windows[0]?.webContents.setZoomLevel(2);
    stage.replace();
    await Promise.resolve();
    expect(windows[1]?.webContents.getZoomLevel()).toBe(2);
  });

  it('opens no window where there is none', () => {
    const stage = aStage();
    stage.replace();
    expect(windows).toEqual([]);
  });

  it('takes hidden pages away, what they were doing included', async () => {
    const pages = createHiddenPages();
    const page = { html: '<p>mine', width: 1, height: 1, offscreen: false };
    const forever = pages.with(page, () => new Promise(() => undefined));
    const waiting = [pages.with(page, () => new Promise(() => undefined)), pages.with(page, () => Promise.resolve())];
    const ends = Promise.allSettled([forever, ...waiting]);
    await new Promise((settle) => setTimeout(settle, 0));
    pages.closeAll();
    expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(windows).toHaveLength(2);
    expect(windows.every(({ destroyed }) => destroyed)).toBe(true);
  });

  describe('one time after another', () => {
    beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
    afterEach(() => void vi.useRealTimers());

    it('needs two sessions however often it is done', async () => {
      const stage = aStage();
      stage.open();
      await Promise.resolve();
      for (let life = 0; life < 20; life += 1) {
        stage.replace();
        endProcess(life);
        await aWhile();
      }
      expect(sessions).toHaveLength(2);
      windows.forEach((window, life) => expect(sessionOf(window)).toBe(sessions[life % 2]));
    });

    it('clears a session again when the process of its page has ended, before it is used again', async () => {
      const stage = aStage();
      stage.open();
      await Promise.resolve();
      stage.replace();
      await vi.advanceTimersByTimeAsync(1_000);
      expect(sessions[0]?.cleared.sort()).toEqual(everything);
      endProcess(0);
      await aWhile();
      expect(sessions[0]?.cleared.sort()).toEqual([...everything, ...everything].sort());
      stage.replace();
      expect(sessionOf(windows[2])).toBe(sessions[0]);
    });

    it.each(everything)('never again uses a session that kept its %s', async (what) => {
      const stage = aStage();
      stage.open();
      await Promise.resolve();
      made.stuck = what;
      stage.replace();
      endProcess(0);
      await aWhile();
      stage.replace();
      expect(sessions).toHaveLength(3);
    });

    it('never again uses a session whose page runs on', async () => {
      const stage = aStage();
      stage.open();
      await Promise.resolve();
      stage.replace();
      await aWhile();
      endProcess(0);
      await aWhile();
      stage.replace();
      expect(sessions).toHaveLength(3);
    });
  });
});

describe('every window', () => {
  it('is sandboxed, isolated and without Node', async () => {
    windows.length = 0;
    aStage().open();
    await createHiddenPages().with({ html: '', width: 1, height: 1, offscreen: true }, () => Promise.resolve());
    expect(windows).toHaveLength(2);
    for (const { options } of windows) {
      expect(options.webPreferences).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        spellcheck: false,
      });
    }
    expect(windows[0]?.options.webPreferences).toMatchObject({
      webSecurity: true,
      allowRunningInsecureContent: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
    });
    expect(windows[1]?.options.webPreferences).toMatchObject({ javascript: false });
    expect(windows[1]?.options.webPreferences).not.toHaveProperty('preload');
  });
});
