import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContext } from '../../../main/wallet/own-contexts';
import { aFolder } from '../vault/a-wallet';

const url = 'https://words.example/context.json';
const words = { note: 'https://words.example/terms#note' };
const at = '2026-11-22T12:00:00.000Z';

function file(content: unknown): string {
  const path = join(aFolder(), 'words.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

test('a context is kept with its text, the hash of it, and the day', async () => {
  expect(await readContext(` ${url} `, file({ '@context': words }), at)).toMatchObject({
    ok: true,
    value: {
      url,
      text: JSON.stringify({ '@context': words }),
      fileName: 'words.json',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      addedAt: at,
    },
  });
});

test.each<[string, string, unknown, string]>([
  ['no address', 'words', { '@context': words }, 'context-address'],
  ['another kind of address', 'file:///etc/words', { '@context': words }, 'context-address'],
  ['an address Lapel carries', 'https://www.w3.org/ns/credentials/v2', { '@context': words }, 'context-bundled'],
  ['no context', url, { words }, 'context-malformed'],
  ['no JSON', url, 'words', 'context-malformed'],
  ['more than words', url, { '@context': { '@vocab': 'https://words.example/' } }, 'context-redefines'],
  ['a large file', url, ' '.repeat(1024 * 1024 + 1), 'context-too-large'],
])('%s is refused with the reason', async (_what, address, content, kind) => {
  expect(await readContext(address, file(content), at)).toMatchObject({ ok: false, error: { kind } });
});

test('a file that is not there is refused with the reason', async () => {
  expect(await readContext(url, join(aFolder(), 'none.json'), at)).toMatchObject({
    error: { kind: 'unreadable-file', code: 'ENOENT' },
  });
});
