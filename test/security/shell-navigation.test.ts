import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { guardNavigation } from '../../main/electron/navigation';

type Created = (event: unknown, page: unknown) => void;
const { app } = vi.hoisted(() => {
  const created: Created = () => undefined;
  return { app: { created } };
});
vi.mock('electron', () => ({
  app: { on: (_name: string, listener: Created) => void (app.created = listener) },
}));

class Page extends EventEmitter {
  opens: ((details: { url: string }) => unknown) | null = null;
  setWindowOpenHandler(handler: (details: { url: string }) => unknown): void {
    this.opens = handler;
  }
}

function guarded(devOrigin: string | null = null): Page {
  guardNavigation(devOrigin);
  const page = new Page();
  app.created({}, page);
  return page;
}

/** Whether a page may do what an event announces. */
function allowed(page: Page, name: string, details: object): boolean {
  let prevented = false;
  page.emit(name, { ...details, preventDefault: () => (prevented = true) });
  return !prevented;
}

const elsewhere = [
  'https://example.org/',
  'http://lapel/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'blob:app://lapel/1',
  'app://print/1',
  'app://lapel.example.org/',
  'app:lapel',
  'devtools://devtools/bundled/x.html',
  'chrome://gpu',
  '',
];

describe('a page that wants to go elsewhere', () => {
  it.each(elsewhere)('stays where it is: %s', (url) => {
    const page = guarded();
    expect(allowed(page, 'will-navigate', { url })).toBe(false);
    expect(allowed(page, 'will-frame-navigate', { url, isMainFrame: true })).toBe(false);
    expect(allowed(page, 'will-redirect', { url })).toBe(false);
  });

  it('may load itself again', () => {
    expect(allowed(guarded(), 'will-navigate', { url: 'app://lapel/' })).toBe(true);
    expect(allowed(guarded(), 'will-frame-navigate', { url: 'app://lapel/#/trash', isMainFrame: true })).toBe(true);
  });

  it('may not send a frame inside it anywhere', () => {
    expect(allowed(guarded(), 'will-frame-navigate', { url: 'app://lapel/', isMainFrame: false })).toBe(false);
  });

  it('is never redirected, not even to us', () => {
    expect(allowed(guarded(), 'will-redirect', { url: 'app://lapel/' })).toBe(false);
  });

  it.each([...elsewhere, 'app://lapel/'])('opens no window: %s', (url) => {
    expect(guarded().opens?.({ url })).toEqual({ action: 'deny' });
  });

  it('embeds no other page', () => {
    expect(allowed(guarded(), 'will-attach-webview', {})).toBe(false);
  });

  it('knows the development server only while developing', () => {
    const url = 'http://localhost:5173/';
    expect(allowed(guarded(), 'will-navigate', { url })).toBe(false);
    expect(allowed(guarded('http://localhost:5173'), 'will-navigate', { url })).toBe(true);
    expect(allowed(guarded('http://localhost:5173'), 'will-navigate', { url: 'http://localhost:5174/' })).toBe(false);
  });
});
