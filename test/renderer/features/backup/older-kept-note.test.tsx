import { expect, it } from 'vitest';
import { OlderKeptNote } from '../../../../renderer/features/backup/older-kept-note';
import type { OlderKept } from '../../../../shared/backup';
import { rendered, textOf } from '../rendered';

it.each<[OlderKept, RegExp]>([
  [
    { files: 1, why: 'not-allowed', code: 'EACCES' },
    /^Backed up\. 1 older backup file in .* says EACCES\)\. Change the permissions of the folder, or delete/,
  ],
  [
    { files: 3, why: 'in-use', code: 'EBUSY' },
    /^Backed up\. 3 older backup files in .* Another program has one of them/,
  ],
  [{ files: 2, why: 'other', code: 'EIO' }, /^Backed up\. 2 older .* The system says EIO\. Check the disk/],
  [
    { files: null, why: 'other', code: 'EIO' },
    /^Backed up\. Older backups in this folder could not be looked for.* EIO\./,
  ],
])('what rotation left behind is told after the backup that was made, with what helps: %j', (kept, words) => {
  expect(textOf(rendered(<OlderKeptNote kept={kept} />))).toMatch(words);
});

it('is no alarm: the backup is there', () => {
  const html = rendered(<OlderKeptNote kept={{ files: 1, why: 'other', code: 'EIO' }} />);
  expect(html).not.toMatch(/role="alert"|settings-error/);
});
