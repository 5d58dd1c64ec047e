import { expect, it, vi } from 'vitest';
import { readDrawn } from '../../../main/wallet/read-drawn';

const picture = new TextEncoder().encode('<svg/>');
const frame = { width: 1, height: 1, gray: new Uint8Array(1) };
const link = { text: 'https://issuer.example/badge', corners: [] };
const eyes = (parts: { readonly drawn?: typeof frame | null; readonly codes?: readonly (typeof link)[] } = {}) => ({
  draw: vi.fn(() => Promise.resolve(parts.drawn === undefined ? frame : parts.drawn)),
  codes: () => Promise.resolve(parts.codes ?? []),
  signal: new AbortController().signal,
});

it('finds the codes of a picture that must be drawn, each as a file of its own', async () => {
  const read = await readDrawn(picture, { kind: 'svg-without-badge' }, eyes({ codes: [link] }));
  const files = read.ok ? (read.value.files ?? []) : [];
  expect(files.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual([link.text]);
});

it('says that there is no code only where the picture was drawn', async () => {
  const webp = { kind: 'picture-not-drawn', format: 'WebP' } as const;
  expect(await readDrawn(picture, { kind: 'svg-without-badge' }, eyes())).toMatchObject({
    error: { kind: 'svg-without-code' },
  });
  expect(await readDrawn(picture, webp, eyes())).toMatchObject({
    error: { kind: 'picture-without-code', format: 'WebP' },
  });
  expect(await readDrawn(picture, webp, eyes({ drawn: null }))).toMatchObject({ error: webp });
});

it('draws nothing that drawing cannot help, nothing too large, and nothing that was called off', async () => {
  const watched = eyes();
  expect(await readDrawn(picture, { kind: 'svg-entities' }, watched)).toMatchObject({
    error: { kind: 'svg-entities' },
  });
  const large = new Uint8Array(8 * 1024 * 1024 + 1);
  expect(await readDrawn(large, { kind: 'svg-without-badge' }, watched)).toMatchObject({ ok: false });
  const over = { ...watched, signal: AbortSignal.abort() };
  expect(await readDrawn(picture, { kind: 'svg-without-badge' }, over)).toMatchObject({ ok: false });
  expect(watched.draw).not.toHaveBeenCalled();
});
