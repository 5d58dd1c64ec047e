import { describe, expect, it } from 'vitest';
import { readPasted } from '../../../../renderer/features/intake/pasted';

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
    const before = performance.now();
    readPasted(`${'a.'.repeat(100_000)}!`);
    readPasted(`${'a-'.repeat(100_000)}/`);
    expect(performance.now() - before).toBeLessThan(500);
  });
});
