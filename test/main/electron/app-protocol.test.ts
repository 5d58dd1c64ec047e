import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from 'electron';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveApp } from '../../../main/electron/app-protocol';

type Serve = (request: { readonly url: string; readonly method: string }, answer: (answer: unknown) => void) => void;

let root: string;
let serve: Serve;
let composed: () => void = () => undefined;
let sent = 0;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'lapel-page-'));
  mkdirSync(join(root, 'assets'));
  for (const file of ['index.html', 'assets/first.js', 'assets/first.css']) writeFileSync(join(root, file), '');
  const protocol = { registerBufferProtocol: (_scheme: string, handler: Serve) => void (serve = handler) };
  serveApp({ protocol } as unknown as Session, {
    root,
    picture: () => Promise.resolve(null),
    isComposed: new Promise((settle) => (composed = settle)),
    codeSent: () => (sent += 1),
  });
});
afterAll(() => rmSync(root, { recursive: true }));

const answerTo = (path: string) => new Promise((settle) => serve({ url: `app://lapel${path}`, method: 'GET' }, settle));

it('gives a page its code when there is somebody to answer what it asks for, and the rest at once', async () => {
  let hasCode = false;
  const code = answerTo('/assets/first.js').then(() => (hasCode = true));
  await Promise.all([answerTo('/'), answerTo('/assets/first.css')]);
  expect([hasCode, sent]).toEqual([false, 0]);
  composed();
  await code;
  expect(sent).toBe(1);
});
