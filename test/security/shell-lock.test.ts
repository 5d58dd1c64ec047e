import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createHiddenPages } from '../../main/electron/hidden-page';
import { createCameraGate } from '../../main/electron/capture-gate';
import { createStage } from '../../main/electron/stage';

interface FakeSession {
  readonly name: string;
  readonly cleared: string[];
}

const { made } = vi.hoisted(() => ({ made: { windows: [] as unknown[], sessions: [] as unknown[] } }));

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  class BrowserWindow extends Emitter {
    destroyed = false;
    readonly webContents = new Emitter();
    readonly options: { webPreferences: Record<string, unknown> };
    constructor(options: { webPreferences: Record<string, unknown> }) {
      super();
      this.options = options;
      made.windows.push(this);
    }
    loadURL = (): Promise<void> => Promise.resolve();
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
    const clear = (what: string) => () => (cleared.push(what), Promise.resolve());
    const nothing = (): undefined => undefined;
    const session = {
      name,
      options,
      cleared,
      protocol: { handle: nothing },
      webRequest: { onBeforeRequest: nothing },
      on: nothing,
      setPermissionRequestHandler: nothing,
      setPermissionCheckHandler: nothing,
      setDevicePermissionHandler: nothing,
      setSpellCheckerEnabled: nothing,
      clearStorageData: clear('storage'),
      clearCache: clear('cache'),
      closeAllConnections: clear('connections'),
    };
    made.sessions.push(session);
    return session;
  };
  const area = { workArea: { x: 0, y: 0, width: 1440, height: 900 } };
  return {
    BrowserWindow,
    session: { fromPartition },
    screen: { getPrimaryDisplay: () => area, getAllDisplays: () => [area] },
    nativeTheme: Object.assign(new Emitter(), { shouldUseDarkColors: false }),
  };
});

type Window = EventEmitter & { destroyed: boolean; options: { webPreferences: Record<string, unknown> } };
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
    served: () => undefined,
    camera,
    placement: null,
    savePlacement: () => undefined,
    opened: () => undefined,
  });

describe('locking', () => {
  beforeEach(() => {
    windows.length = 0;
    sessions.length = 0;
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
    expect(sessions[0]?.cleared.sort()).toEqual(['cache', 'connections', 'storage']);
    expect(stage.current()).toBe(windows[1]);
  });

  it('gives each life of the window a session of its own, which is in memory', () => {
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
    const used = windows.map(({ options }) => options.webPreferences['session']);
    expect(used).toEqual(sessions);
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
