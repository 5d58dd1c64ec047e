import { expect, it } from 'vitest';
import { olderKept } from '../../../main/backup/older-kept';

const fault = (code: string) => Object.assign(new Error(code), { code });

it.each([
  ['EACCES', 'not-allowed'],
  ['EPERM', 'not-allowed'],
  ['EROFS', 'not-allowed'],
  ['EBUSY', 'in-use'],
  ['EIO', 'other'],
  ['constructor', 'other'],
])('%s is told as %s, with what the system said', (code, why) => {
  expect(olderKept(2, fault(code))).toEqual({ files: 2, why, code });
});

it('a fault without a code is told as one that is not known', () => {
  expect(olderKept(null, 'nonsense')).toEqual({ files: null, why: 'other', code: 'unknown' });
});
