import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Binding } from '../../main/vault/bindings';
import { Store } from '../../main/vault/store';
import { aFolder } from '../main/vault/a-wallet';

const store = () => {
  const made = new Store(join(aFolder(), 'a.db'), new Uint8Array(32).fill(7));
  made.execute('CREATE TABLE t (a, b)');
  return made;
};
const hostile: readonly (readonly [string, unknown])[] = [
  ['undefined', undefined],
  ['not a number', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['an object', { a: 1 }],
  ['a date', new Date()],
  ['a list', [1]],
  ['a function', () => 1],
  ['a symbol', Symbol('a')],
  ['an ArrayBuffer', new ArrayBuffer(2)],
  ['too large an integer', 2n ** 63n],
  ['text with a NUL', 'a\0b'],
  ['half a character', '\ud800'],
];

test.each(hostile)('%s is refused before libsql sees it', (_name, value) => {
  const made = store();
  expect(() => made.run('INSERT INTO t VALUES (?, ?)', [value as Binding, null])).toThrow(TypeError);
  expect(made.all('SELECT * FROM t')).toEqual([]);
});

test('a wrong number of bindings is refused, also when a run before had the right one', () => {
  const made = store();
  const sql = 'INSERT INTO t VALUES (?, ?)';
  made.run(sql, ['a', 'b']);
  expect(() => made.run(sql, ['c'])).toThrow(TypeError);
  expect(() => made.run(sql, ['c', 'd', 'e'])).toThrow(TypeError);
  expect(() => made.run(sql, 'cd' as unknown as Binding[])).toThrow(TypeError);
  expect(() => made.run(sql, Buffer.from('cd') as unknown as Binding[])).toThrow(TypeError);
  expect(() => made.run(sql, true as unknown as Binding[])).toThrow(TypeError);
  expect(made.all('SELECT * FROM t')).toHaveLength(1);
});

test('what may be bound comes back exactly', () => {
  const made = store();
  made.run('INSERT INTO t VALUES (?, ?)', [true, false]);
  made.run('INSERT INTO t VALUES (?, ?)', [Buffer.from('ab'), new Uint8Array([1, 2, 3]).subarray(1)]);
  made.run('INSERT INTO t VALUES (?, ?)', ['Grøn 🦋', 2n ** 62n]);
  const [flags, bytes] = made.all('SELECT a, b FROM t');
  expect(flags).toMatchObject({ a: 1, b: 0 });
  expect(Buffer.from(bytes?.['a'] as ArrayBuffer).toString()).toBe('ab');
  expect([...new Uint8Array(bytes?.['b'] as ArrayBuffer)]).toEqual([2, 3]);
  expect(made.get("SELECT 1 AS found FROM t WHERE a = 'Grøn 🦋' AND b = 4611686018427387904")).not.toBeNull();
});

test('a transaction that fails leaves nothing behind, and one inside another joins it', () => {
  const made = store();
  expect(() =>
    made.transaction(() => {
      made.transaction(() => made.run('INSERT INTO t VALUES (?, ?)', [1, 1]));
      throw new Error('half-way');
    }),
  ).toThrow('half-way');
  expect(made.all('SELECT * FROM t')).toEqual([]);
});

test('a closed store refuses, though libsql itself would still run a kept statement', () => {
  const made = store();
  made.run('INSERT INTO t VALUES (?, ?)', [1, 1]);
  made.close();
  expect(() => made.run('INSERT INTO t VALUES (?, ?)', [1, 1])).toThrow('locked');
  expect(() => made.transaction(() => 1)).toThrow('locked');
});
