import { describe, expect, it } from 'vitest';
import { firstAddress, isWeb, readPasted } from '../../../../renderer/features/intake/pasted';
import { aHang, spent } from '../../../spent';

describe('what was pasted', () => {
  it.each([
    ['  ', { kind: 'nothing' }],
    [' https://issuer.example/b/1\n', { kind: 'url', text: 'https://issuer.example/b/1' }],
    ['http://issuer.example/b', { kind: 'url', text: 'http://issuer.example/b' }],
    ['ftp://issuer.example/b', { kind: 'url', text: 'ftp://issuer.example/b' }],
    ['issuer.example/b/1', { kind: 'url', text: 'https://issuer.example/b/1' }],
    ['{"id":"https://issuer.example/b"}', { kind: 'text', text: '{"id":"https://issuer.example/b"}' }],
    ['eyJhbGciOiJFZERTQSJ9.eyJhIjoxfQ.c2ln', { kind: 'text', text: 'eyJhbGciOiJFZERTQSJ9.eyJhIjoxfQ.c2ln' }],
    ['see https://issuer.example', { kind: 'text', text: 'see https://issuer.example' }],
  ])('%j', (raw, expected) => {
    expect(readPasted(raw)).toEqual(expected);
  });

  it('stays quick on a long text', () => {
    for (const text of [`${'a.'.repeat(100_000)}!`, `${'a-'.repeat(100_000)}/`]) {
      expect(spent(() => readPasted(text))).toBeLessThan(aHang);
    }
  });
});

describe('a list of addresses', () => {
  it.each([
    ['https://issuer.example/a\r\nhttps://issuer.example/b\r\n', 'https://issuer.example/a'],
    ['# a picture\nhttps://issuer.example/a', 'https://issuer.example/a'],
    ['# nothing\r\n\r\n', ''],
    ['', ''],
  ])('%j begins with %j', (list, first) => expect(firstAddress(list)).toBe(first));

  it('names the web or a file', () => {
    expect(['https://a.example', 'HTTP://a.example', 'file:///tmp/a.png', 'data:,', ''].map(isWeb)).toEqual([
      ...[true, true],
      ...[false, false, false],
    ]);
  });
});
