import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createWallet, expect, repository, test, words } from './app';
import { elsewhere } from './elsewhere';
import { hostileDrawing } from './hostile-badge';
import './with-samples';

/** Waits until the page has had its chance; what must not happen cannot be waited for. */
const chance = (page: Page) => page.waitForTimeout(400);

test('the page has no Node, no ipcRenderer and one bridge of named functions', async ({ lapel: { page } }) => {
  const seen = await page.evaluate(() => {
    const names = ['process', 'require', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron', '__dirname'];
    const leaves: string[] = [];
    const walk = (value: object, path: string): void => {
      for (const [name, inner] of Object.entries(value)) {
        if (typeof inner === 'object' && inner !== null) walk(inner as object, `${path}${name}.`);
        else leaves.push(`${path}${name}: ${typeof inner}`);
      }
    };
    walk(window.lapel, '');
    return { globals: names.filter((name) => name in window), leaves };
  });
  expect(seen.globals).toEqual([]);
  expect(seen.leaves.length).toBeGreaterThan(25);
  for (const leaf of seen.leaves) expect(leaf).toMatch(/: function$/);
  expect(seen.leaves.join(' ')).not.toMatch(/\b(send|invoke|sendSync|postMessage|eval)\b/);
});

test('the bridge cannot be changed, and says nothing of whoever sent an event', async ({ lapel: { page } }) => {
  const kept = await page.evaluate(async () => {
    const bridge = window.lapel as unknown as Record<string, unknown>;
    const before = bridge['vault'];
    try {
      bridge['vault'] = { state: () => 'mine' };
    } catch {
      // A frozen object says so in strict code.
    }
    const heard = new Promise<unknown[]>((settle) => window.lapel.on.vaultState((...args: unknown[]) => settle(args)));
    await window.lapel.vault.lock();
    return { same: bridge['vault'] === before, args: await heard };
  });
  expect(kept.same).toBe(true);
  expect(kept.args).toEqual([expect.objectContaining({ kind: 'absent' })]);
});

test('the page opens no window', async ({ lapel: { app, page } }) => {
  const opened = await page.evaluate(() =>
    ['https://example.org/', 'file:///etc/passwd', 'app://lapel/', 'about:blank', 'data:text/html,x'].map(
      (address) => window.open(address) === null,
    ),
  );
  expect(opened).toEqual([true, true, true, true, true]);
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: 'https://example.org/', target: '_blank' });
    document.body.append(link);
    link.click();
  });
  await chance(page);
  expect(app.windows()).toHaveLength(1);
});

for (const address of [
  'https://example.org/',
  'http://localhost:1/',
  'file:///etc/passwd',
  'data:text/html,<h1>elsewhere</h1>',
  'app://elsewhere/',
  `app://lapel/image/${'a'.repeat(64)}`,
  'javascript:document.title="ran"',
]) {
  test(`the page does not go to ${address}`, async ({ lapel: { page } }) => {
    const shown = () => page.evaluate(() => [location.href, document.title, document.querySelectorAll('h1').length]);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const before = await shown();
    await page.evaluate((to) => {
      const link = Object.assign(document.createElement('a'), { href: to });
      document.body.append(link);
      link.click();
      window.location.assign(to);
    }, address);
    await chance(page);
    expect(await shown()).toEqual(before);
    expect(await page.evaluate(() => typeof window.lapel)).toBe('object');
  });
}

test('the page embeds no other page', async ({ lapel: { page } }) => {
  const framed = await page.evaluate(async () => {
    const refused: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.push(effectiveDirective));
    for (const src of ['https://example.org/', 'app://lapel/', 'data:text/html,x', 'file:///etc/passwd']) {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
    }
    const object = document.createElement('object');
    object.data = 'app://lapel/';
    document.body.append(object);
    await new Promise((settle) => setTimeout(settle, 400));
    return refused;
  });
  expect(framed).toContain('frame-src');
  expect(framed).toContain('object-src');
  const frames = page.frames().slice(1);
  expect(frames.length).toBeGreaterThan(0);
  for (const frame of frames) expect(frame.url()).not.toMatch(/^(https|file|app|data):/);

  const inBlank = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentWindow;
    return inner === null ? 'none' : ['lapel', 'require', 'process'].filter((name) => name in inner).join();
  });
  expect(inBlank).toBe('');
});

test('the page reaches nothing but its own files', async ({ lapel: { page } }) => {
  const server = await elsewhere();
  const told = await page.evaluate(async (origin) => {
    const outcome = (work: Promise<unknown>) =>
      work.then(
        () => 'reached',
        () => 'refused',
      );
    const loaded = (element: HTMLElement) =>
      outcome(
        new Promise((settle, fail) => {
          element.addEventListener('load', settle);
          element.addEventListener('error', fail);
          document.head.append(element);
        }),
      );
    const script = (src: string) => Object.assign(document.createElement('script'), { src });
    const style = (href: string) => Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    const socket = (address: string) =>
      new Promise((settle, fail) => {
        const opened = new WebSocket(address);
        opened.onopen = settle;
        opened.onerror = fail;
      });
    navigator.sendBeacon(`${origin}/beacon`, 'x');
    const form = Object.assign(document.createElement('form'), { action: `${origin}/form`, method: 'post' });
    document.body.append(form);
    form.submit();
    return {
      fetch: await outcome(fetch(`${origin}/fetch`)),
      noCors: await outcome(fetch(`${origin}/no-cors`, { mode: 'no-cors' })),
      https: await outcome(fetch('https://127.0.0.1:1/')),
      file: await outcome(fetch('file:///etc/passwd')),
      otherHost: await outcome(fetch('app://elsewhere/')),
      socket: await outcome(socket(`${origin.replace('http', 'ws')}/socket`)),
      script: await loaded(script(`${origin}/script.js`)),
      dataScript: await loaded(script('data:text/javascript,1')),
      style: await loaded(style(`${origin}/style.css`)),
      picture: await loaded(Object.assign(new Image(), { src: `${origin}/picture.png` })),
      worker: await outcome(
        new Promise((settle, fail) => {
          const worker = new Worker(`data:text/javascript,postMessage(1)`);
          worker.onmessage = settle;
          worker.onerror = fail;
        }),
      ),
      own: await outcome(fetch('app://lapel/index.html')),
    };
  }, server.origin);
  await chance(page);
  await server.close();
  const { own, ...foreign } = told;
  expect(own).toBe('reached');
  expect(Object.entries(foreign).filter(([, outcome]) => outcome !== 'refused')).toEqual([]);
  expect(server.hits).toEqual([]);
});

test('a server elsewhere would see a request that got out', async () => {
  const server = await elsewhere();
  await fetch(`${server.origin}/seen`);
  await server.close();
  expect(server.hits).toEqual(['GET /seen']);
});

test('text never becomes code', async ({ lapel: { page } }) => {
  const ran = await page.evaluate(async () => {
    const done: string[] = [];
    const attempt = (name: string, work: () => unknown): void => {
      try {
        if (work() === 42) done.push(name);
      } catch {
        // Refused, as it should be.
      }
    };
    const state = window as unknown as Record<string, unknown>;
    const evaluate = state['eval'] as (text: string) => unknown;
    // Later, in a task of the page's own: what the debugger evaluates itself is exempt from the policy.
    await new Promise((settle) => setTimeout(settle, 0));
    attempt('arithmetic', () => 6 * 7);
    attempt('eval', () => evaluate('6 * 7'));
    attempt('Function', () => (Reflect.construct(Function, ['return 6 * 7']) as () => unknown)());
    (setTimeout as (text: unknown) => unknown)('window.ranTimer = 42');
    const holder = document.createElement('div');
    holder.innerHTML = '<img src="app://lapel/none.png" onerror="window.ranHandler = 42">';
    document.body.append(holder);
    const inline = document.createElement('script');
    inline.textContent = 'window.ranInline = 42';
    document.body.append(inline);
    await new Promise((settle) => setTimeout(settle, 400));
    return [...done, ...['ranTimer', 'ranHandler', 'ranInline'].filter((name) => name in state)];
  });
  expect(ran).toEqual(['arithmetic']);
});

test('the system is asked for nothing', async ({ lapel: { page } }) => {
  const states = await page.evaluate(async () => {
    const refused = async (work: () => Promise<unknown>): Promise<string> =>
      work().then(
        (value) => String(value),
        () => 'denied',
      );
    const query = (name: string) =>
      refused(async () => (await navigator.permissions.query({ name: name as PermissionName })).state);
    return {
      notification: await refused(() => Notification.requestPermission()),
      notifications: await query('notifications'),
      geolocation: await query('geolocation'),
      camera: await query('camera'),
      microphone: await query('microphone'),
      position: await refused(
        () => new Promise((settle, fail) => navigator.geolocation.getCurrentPosition(settle, fail, { timeout: 3_000 })),
      ),
      video: await refused(() => navigator.mediaDevices.getUserMedia({ video: true })),
      audio: await refused(() => navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await refused(() => navigator.mediaDevices.getDisplayMedia()),
      clipboard: await refused(() => navigator.clipboard.readText()),
    };
  });
  expect(Object.entries(states).filter(([, state]) => state !== 'denied')).toEqual([]);
});

test('app:// serves the page and nothing around it', async ({ lapel: { app, page } }) => {
  const outside = [
    'app://lapel/../../package.json',
    'app://lapel/..%2f..%2fpackage.json',
    'app://lapel/%2e%2e/%2e%2e/package.json',
    'app://lapel/%2e%2e%2f%2e%2e%2fpackage.json',
    'app://lapel/..%5c..%5cpackage.json',
    'app://lapel/%252e%252e/package.json',
    'app://lapel/assets/../../main/index.js',
    'app://lapel//etc/passwd',
    'app://lapel/%2fetc%2fpasswd',
    'app://lapel/index.html%00.png',
    'app://lapel/%E0%A4%A',
    'app://lapel/assets',
    `app://lapel/image/${'a'.repeat(64)}`,
    `app://lapel/image/..%2f${'a'.repeat(64)}`,
  ];
  const statuses = await page.evaluate(
    (addresses) => Promise.all(addresses.map(async (address) => (await fetch(address)).status)),
    outside,
  );
  expect(outside.filter((_address, index) => statuses[index] !== 404)).toEqual([]);
  // The page's own engine tidies addresses up before they are sent; the session's does not have to.
  const raw = await app.evaluate(async ({ BrowserWindow }, addresses) => {
    const [window] = BrowserWindow.getAllWindows();
    const found: number[] = [];
    for (const address of addresses) {
      const answer = await window?.webContents.session.fetch(address).catch(() => null);
      found.push(answer?.status ?? 0);
    }
    return found;
  }, outside);
  expect(raw.filter((status) => status === 200)).toEqual([]);
  const methods = await page.evaluate(async () => {
    const tried = ['POST', 'PUT', 'DELETE'].map((method) => fetch('app://lapel/index.html', { method }));
    return (await Promise.all(tried)).map(({ status }) => status);
  });
  expect(methods).toEqual([403, 403, 403]);
});

test('a drawing full of scripts is a badge whose picture does nothing', async ({ lapel: { app, page } }) => {
  await createWallet(page);
  const server = await elsewhere();
  const drawing = await hostileDrawing(server.origin);
  await page.evaluate((text) => window.lapel.intake.bytes('hostile.svg', new TextEncoder().encode(text)), drawing);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('intake:done') })
    .click({ timeout: 30_000 });
  await expect(page.getByRole('link', { name: /Hostile drawing/ })).toBeVisible();
  const picture = await page.evaluate(async () => {
    const changes = await window.lapel.records.changes(0, 10);
    const id = changes.ok ? (changes.value.changed[0]?.id ?? '') : '';
    const answer = await fetch(`app://lapel/image/${id}`);
    return { id, policy: answer.headers.get('content-security-policy'), type: answer.headers.get('content-type') };
  });
  expect(picture.policy).toContain("default-src 'none'");
  expect(picture.policy).toMatch(/(^|; )sandbox$/);
  expect(picture.type).toBe('image/svg+xml');

  await test.step('not in the page', async () => {
    expect(await page.evaluate(() => document.querySelectorAll('svg script, iframe, foreignObject').length)).toBe(0);
    await expect(page).not.toHaveTitle('ran');
  });

  await test.step('and not in a window of its own, should one ever show it', async () => {
    const told = await app.evaluate(async ({ BrowserWindow }, id) => {
      const [ours] = BrowserWindow.getAllWindows();
      const session = ours?.webContents.session;
      if (!session) throw new Error('There is no window.');
      const alone = new BrowserWindow({ show: false, webPreferences: { session, sandbox: true } });
      try {
        await alone.loadURL(`app://lapel/image/${id}`);
        await new Promise((settle) => setTimeout(settle, 500));
        const ask = `document.documentElement.getAttribute('data-ran')`;
        // In a sandboxed document the question itself may be refused, which is as good.
        const asking = alone.webContents.executeJavaScript(ask).catch(() => null);
        const ran = await Promise.race([asking, new Promise((settle) => setTimeout(settle, 1_000, null))]);
        return { title: alone.getTitle(), url: alone.webContents.getURL(), ran: String(ran) };
      } finally {
        alone.destroy();
      }
    }, picture.id);
    expect(told.url).toBe(`app://lapel/image/${picture.id}`);
    expect(told.title).not.toBe('ran');
    expect(told.ran).toBe('null');
  });
  expect(server.hits).toEqual([]);

  await test.step('though it does run where nothing stops it', async () => {
    const ran = await app.evaluate(
      async ({ BrowserWindow }, address) => {
        const careless = new BrowserWindow({ show: false, webPreferences: { partition: 'careless', sandbox: true } });
        await careless.loadURL(address);
        await new Promise((settle) => setTimeout(settle, 500));
        const { webContents } = careless;
        const ask = `document.documentElement.getAttribute('data-ran')`;
        return String(await webContents.executeJavaScript(ask).finally(() => careless.destroy()));
      },
      `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`,
    );
    expect(ran).toBe('yes');
  });
  await server.close();
});

test('another window gets no answer, even with our own page and preload', async ({ lapel: { app, page } }) => {
  expect(await page.evaluate(async () => (await window.lapel.vault.state()).ok)).toBe(true);
  const preload = join(repository, 'dist/preload/preload.cjs');
  const fromOther = await app.evaluate(async ({ BrowserWindow }, path) => {
    const [ours] = BrowserWindow.getAllWindows();
    if (!ours) throw new Error('There is no window.');
    const { session } = ours.webContents;
    const other = new BrowserWindow({ show: false, webPreferences: { session, preload: path, sandbox: true } });
    try {
      await other.loadURL('app://lapel/');
      const ask = 'lapel.vault.state().then((answer) => JSON.stringify(answer))';
      return String(await other.webContents.executeJavaScript(ask));
    } finally {
      other.destroy();
    }
  }, preload);
  expect(JSON.parse(fromOther)).toEqual({ ok: false, error: { kind: 'bad-request', detail: 'sender' } });
});

test('our own window is answered no more once it shows something else', async ({ lapel: { app, page } }) => {
  expect(await page.evaluate(async () => (await window.lapel.vault.state()).ok)).toBe(true);
  const told = await app.evaluate(async ({ BrowserWindow }) => {
    const [ours] = BrowserWindow.getAllWindows();
    if (!ours) throw new Error('There is no window.');
    // The main process itself may load anything; a page cannot.
    await ours.loadURL('data:text/html,<title>elsewhere</title>');
    const ask = "typeof lapel === 'undefined' ? 'none' : lapel.vault.state().then((answer) => JSON.stringify(answer))";
    return String(await ours.webContents.executeJavaScript(ask));
  });
  expect(told).toBe(JSON.stringify({ ok: false, error: { kind: 'bad-request', detail: 'sender' } }));
});
