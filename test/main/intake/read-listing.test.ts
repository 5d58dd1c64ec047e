import { describe, expect, it } from 'vitest';
import { readText } from '../../../main/intake/read-bytes';
import { entry } from '../credential/a-listing';

const second = { ...entry, id: '7d3f0c1e-52aa-4b8e-9c11-0a4e5f6b7c8e' };
const read = (value: unknown) => {
  const result = readText(JSON.stringify(value));
  return result.ok ? result.value : result.error;
};

describe('a saved badges.json', () => {
  it.each([
    [
      'as the profile gives it',
      { data: [entry, second], metadata: { count: 2, next_page_url: null } },
      ['/data/0', '/data/1'],
    ],
    ['as a bare list', [entry, second], ['/0', '/1']],
    ['of one badge', { data: [entry] }, ['/data/0']],
    ['one entry alone', entry, ['']],
  ])('%s: every badge is one, each its own text', (_what, value, pointers) => {
    const found = read(value);
    expect(found).toMatchObject({ container: 'json', links: [], refused: [] });
    if (!('candidates' in found)) return;
    expect(found.candidates.map(({ pointer }) => pointer)).toEqual(pointers);
    expect(found.candidates[0]).toMatchObject({ format: 'ob2-hosted', payload: { text: JSON.stringify(entry) } });
  });

  it('with other things among the badges tells them', () => {
    expect(read({ data: [entry, { id: 1 }] })).toMatchObject({
      candidates: [{ pointer: '/data/0' }],
      refused: [{ pointer: '/data/1', error: { kind: 'not-a-credential' } }],
    });
  });
});
