import { expect, test, vi } from 'vitest';
import type { NewRecord } from '../../../main/vault/types';
import { aRecord } from './a-record';
import { aFolder, must, newVault } from './a-wallet';

// Each opening derives a key, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 90_000 });

const inner = '/credentialSubject/verifiableCredential';

/** A learner record inside a presentation, with two badges inside, and a lone badge. */
function aFamily() {
  const outer = aRecord('Presentation');
  const inside = (name: string, pointer: string): NewRecord => aRecord(name, { original: outer.original, pointer });
  return {
    outer,
    clr: inside('Record', '/verifiableCredential/0'),
    first: inside('First', `/verifiableCredential/0${inner}/0`),
    tenth: inside('Tenth', `/verifiableCredential/0${inner}/10`),
    second: inside('Second', `/verifiableCredential/0${inner}/1`),
    lone: aRecord('Alone'),
  };
}

test('a record knows what it wraps and what it is wrapped in, one step each', async () => {
  const vault = await newVault(aFolder());
  const { outer, clr, first, second, tenth, lone } = aFamily();
  vault.put([outer, clr, first, second, tenth, lone]);
  const family = (id: string) => {
    const { parts, partOf } = must(vault.detail(id));
    return { parts, partOf };
  };
  expect(family(outer.id)).toEqual({ parts: [clr.id], partOf: [] });
  expect(family(clr.id)).toEqual({ parts: [first.id, second.id, tenth.id], partOf: [outer.id] });
  expect(family(second.id)).toEqual({ parts: [], partOf: [clr.id] });
  expect(family(lone.id)).toEqual({ parts: [], partOf: [] });
});

test('a part that was there before is found by the copy that is kept of it', async () => {
  const vault = await newVault(aFolder());
  const { outer, first } = aFamily();
  const before = aRecord('First, by itself');
  vault.put([before, outer]);
  const { original, origin, addedAt } = first;
  must(vault.addCopy(before.id, { id: first.id, original, pointer: first.pointer, origin, addedAt }));
  expect(must(vault.detail(outer.id)).parts).toEqual([before.id]);
  expect(must(vault.detail(before.id)).partOf).toEqual([outer.id]);
});

test('badges that came side by side in one list wrap nothing', async () => {
  const vault = await newVault(aFolder());
  const { outer, lone } = aFamily();
  const [one, two] = ['/0', '/00'].map((pointer) => aRecord(`At ${pointer}`, { original: outer.original, pointer }));
  if (!one || !two) throw new Error('two records');
  vault.put([one, two, lone]);
  expect(must(vault.detail(one.id)).parts).toEqual([]);
  expect(must(vault.detail(two.id)).partOf).toEqual([]);
});
