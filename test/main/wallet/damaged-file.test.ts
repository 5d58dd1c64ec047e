import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { aFolder, must, passphrase } from '../vault/a-wallet';
import { hurtOriginal } from '../vault/hurt-original';
import { aSession, ending } from './a-session';

const sample = resolve(import.meta.dirname, '../../../assets/samples/data-ethics-foundations.png');

it('a badge whose file is damaged is whole again once the same file is added, and says so', async () => {
  const folder = aFolder();
  const session = aSession(folder);
  must(await session.create({ passphrase, keyRing: false }));
  const add = async () =>
    (await ending(session, () => session.importPaths([sample]))).lines.map(({ outcome }) => outcome);
  expect(await add()).toMatchObject([{ kind: 'added' }]);
  const [id = ''] = must(session.changes(0, 10)).changed.map((one) => one.id);
  expect(await add()).toMatchObject([{ kind: 'already-there', id }]);
  await session.lock();
  await hurtOriginal(folder, id);
  must(await session.unlock({ kind: 'passphrase', passphrase }));
  expect(session.original(id)).toMatchObject({ error: { kind: 'record-damaged', part: 'original' } });
  expect(await add()).toMatchObject([{ kind: 'mended', id, name: 'Data Ethics Foundations' }]);
  expect(Buffer.from(must(session.original(id)).bytes)).toEqual(readFileSync(sample));
  expect(await add()).toMatchObject([{ kind: 'already-there', id }]);
}, 60_000);
