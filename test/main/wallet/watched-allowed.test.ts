import { homedir } from 'node:os';
import { dirname, join, parse } from 'node:path';
import { expect, it } from 'vitest';
import { mayWatch } from '../../../main/wallet/watched-allowed';
import type { StoredFolder } from '../../../main/wallet/watched-memory';

const home = homedir();
const badges = join(home, 'Badges');
const watched = { path: badges } as StoredFolder;
const answer = (path: string) => {
  const may = mayWatch(path, [watched]);
  return may.ok ? 'allowed' : may.error.kind;
};

it.each([
  [parse(home).root, 'folder-too-wide'],
  [home, 'folder-too-wide'],
  [dirname(home), 'folder-too-wide'],
  [badges, 'folder-watched-already'],
  [join(badges, 'of 2026'), 'folder-watched-already'],
  [join(badges, '..old'), 'folder-watched-already'],
  [join(home, 'Badges of others'), 'allowed'],
  [join(home, '..Badges'), 'allowed'],
])('may watch %s: %s', (path, expected) => {
  expect(answer(path)).toBe(expected);
});
