import { expect, test, vi } from 'vitest';
import { aFolder, newVault, unlocked } from './a-wallet';

// Each opening derives a key, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 90_000 });

test('a shelf gives back what was put on it, one value an id, and loses what is taken off', async () => {
  const folder = aFolder();
  const first = await newVault(folder);
  const before = first.revision();
  first.putOnShelf('registry', 'a', { entries: 1 });
  first.putOnShelf('registry', 'b', { entries: 2 });
  first.putOnShelf('registry', 'a', { entries: 3 });
  first.putOnShelf('context', 'a', { other: true });
  expect(first.revision()).toBe(before + 4);
  first.close();

  const vault = await unlocked(folder);
  expect(vault.shelf('registry')).toEqual([
    { id: 'b', value: { entries: 2 } },
    { id: 'a', value: { entries: 3 } },
  ]);
  vault.takeOffShelf('registry', 'b');
  expect(vault.shelf('registry')).toEqual([{ id: 'a', value: { entries: 3 } }]);
  expect(vault.shelf('context')).toEqual([{ id: 'a', value: { other: true } }]);
  expect(vault.shelf('pinned-issuer')).toEqual([]);
});
