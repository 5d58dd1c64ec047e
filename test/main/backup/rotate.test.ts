import { chmodSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askedName, automaticPath, type OwnFiles } from '../../../main/backup/backup-names';
import { rotate } from '../../../main/backup/rotate';
import { sealLine } from '../../../main/backup/jwe';
import { newBackupKey } from '../../../main/backup/backup-key';
import { aFolder } from '../vault/a-wallet';
import { ordinaryUser } from './ordinary-user';
import { key } from './backup-kit';

const id = '7b6ad2a8-3d2e-4c62-a3f5-0f3f3a9d7a11';
const at = (day: string) => new Date(`${day}T10:00:00.000Z`);
const own = async (lostAt: string | null = null): Promise<OwnFiles> => ({
  salts: [(await key).salt],
  backups: [id],
  lostAt,
});

async function aBackup(folder: string, day: string, by = key, number = ''): Promise<void> {
  const place = { backup: id, made: at(day).toISOString(), part: 1 };
  const line = sealLine(await by, { ...place, holds: 'files' }, Buffer.from('x'));
  writeFileSync(join(folder, `Lapel backup ${day}${number}.lapelbackup`), `${line}\n`);
}

describe('rotation', () => {
  it('keeps the newest of each of the last days and weeks, and deletes the others', async () => {
    const folder = aFolder();
    const days = ['2026-10-30', '2026-11-06', '2026-11-10', '2026-11-13', '2026-11-18', '2026-11-19', '2026-11-20'];
    for (const day of days) await aBackup(folder, day);
    await rotate(folder, { daily: 2, weekly: 3 }, await own(), at('2026-11-20'), 'whole');
    expect(readdirSync(folder).map((name) => name.slice(13, 23))).toEqual([
      '2026-11-06',
      '2026-11-13',
      '2026-11-19',
      '2026-11-20',
    ]);
  });

  it('touches nothing that is not its own: other wallets, asked-for backups, anything else', async () => {
    const folder = aFolder();
    await aBackup(folder, '2026-11-01', newBackupKey('of another wallet', 1000));
    const others = [askedName(at('2026-11-01')), 'Lapel backup 2026-11-02.lapelbackup', 'letter.txt', '.hidden.part'];
    for (const name of others) writeFileSync(join(folder, name), 'not a backup');
    for (const day of ['2026-11-03', '2026-11-04']) await aBackup(folder, day);
    const leftover = join(folder, '.7b6ad2a8-3d2e-4c62-a3f5-0f3f3a9d7a11.part');
    writeFileSync(leftover, 'half');
    utimesSync(leftover, at('2026-11-01'), at('2026-11-01'));
    await rotate(folder, { daily: 1, weekly: 0 }, await own(), at('2026-11-04'), 'whole');
    const left = ['Lapel backup 2026-11-01.lapelbackup', ...others, 'Lapel backup 2026-11-04.lapelbackup'];
    expect(readdirSync(folder).sort()).toEqual(left.sort());
  });

  it('goes on past what cannot be deleted or looked at', async () => {
    const folder = aFolder();
    const days = ['2026-11-01', '2026-11-02', '2026-11-03'];
    for (const day of days) await aBackup(folder, day);
    const part = (digit: string) => join(folder, `.${digit}b6ad2a8-3d2e-4c62-a3f5-0f3f3a9d7a11.part`);
    mkdirSync(part('1'));
    symlinkSync(join(folder, 'nowhere'), part('2'));
    writeFileSync(part('3'), 'half');
    for (const digit of ['1', '3']) utimesSync(part(digit), at('2026-11-01'), at('2026-11-01'));
    mkdirSync(join(folder, 'Lapel backup 2026-10-01.lapelbackup'));
    expect(await rotate(folder, { daily: 1, weekly: 0 }, await own(), at('2026-11-03'), 'whole')).toBeNull();
    expect(readdirSync(folder).filter((name) => name.startsWith('Lapel'))).toEqual([
      'Lapel backup 2026-10-01.lapelbackup',
      'Lapel backup 2026-11-03.lapelbackup',
    ]);
    expect([1, 2, 3].map((digit) => readdirSync(folder).includes(basename(part(String(digit)))))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('says what it could not delete, or not look for, and why; the next time it works there is nothing to say', async () => {
    const folder = aFolder();
    for (const day of ['2026-11-01', '2026-11-02', '2026-11-03']) await aBackup(folder, day);
    const ours = await own();
    const rotated = () => rotate(folder, { daily: 1, weekly: 0 }, ours, at('2026-11-03'), 'whole');
    chmodSync(folder, 0o555);
    expect(await ordinaryUser(rotated)).toEqual({ files: 2, why: 'not-allowed', code: 'EACCES' });
    expect(readdirSync(folder)).toHaveLength(3);
    chmodSync(folder, 0o333);
    expect(await ordinaryUser(rotated)).toEqual({ files: null, why: 'not-allowed', code: 'EACCES' });
    chmodSync(folder, 0o755);
    expect(await rotated()).toBeNull();
    expect(readdirSync(folder)).toEqual(['Lapel backup 2026-11-03.lapelbackup']);
    expect(await rotate(join(folder, 'gone'), { daily: 1, weekly: 0 }, ours, at('2026-11-03'), 'whole')).toEqual({
      ...{ files: null, why: 'other', code: 'ENOENT' },
    });
  });

  // Whoever owns the files may delete them there, so another user is needed who does not.
  it.runIf(process.geteuid?.() === 0)(
    'says of a file that only its owner may delete what the system said',
    async () => {
      const folder = aFolder();
      for (const day of ['2026-11-01', '2026-11-02']) await aBackup(folder, day);
      const ours = await own();
      chmodSync(folder, 0o1777);
      for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o644);
      const rotated = () => rotate(folder, { daily: 1, weekly: 0 }, ours, at('2026-11-02'), 'whole');
      expect(await ordinaryUser(rotated)).toEqual({ files: 1, why: 'not-allowed', code: 'EPERM' });
    },
  );

  it('writes over its own backup of the day, and never over that of another wallet', async () => {
    const folder = aFolder();
    const path = async (day: string) => automaticPath(folder, at(day), await own(), 'whole').slice(folder.length + 1);
    expect(await path('2026-11-05')).toBe('Lapel backup 2026-11-05.lapelbackup');
    await aBackup(folder, '2026-11-05');
    expect(await path('2026-11-05')).toBe('Lapel backup 2026-11-05.lapelbackup');
    await aBackup(folder, '2026-11-06', newBackupKey('of another wallet', 1000));
    expect(await path('2026-11-06')).toBe('Lapel backup 2026-11-06 2.lapelbackup');
  });

  it('touches no whole backup while badges are damaged, and lets the incomplete ones go when one is whole again', async () => {
    const folder = aFolder();
    const ours = await own();
    for (const day of ['2026-11-01', '2026-11-02']) await aBackup(folder, day);
    for (const day of ['2026-11-02', '2026-11-03', '2026-11-04']) await aBackup(folder, day, key, ' incomplete');
    await aBackup(folder, '2026-11-04', newBackupKey('of another wallet', 1000), ' 2 incomplete');
    const left = () => readdirSync(folder).map((name) => name.slice(13, -12));
    await rotate(folder, { daily: 2, weekly: 0 }, ours, at('2026-11-04'), 'incomplete');
    const others = ['2026-11-01', '2026-11-02', '2026-11-04 2 incomplete'];
    expect(left().sort()).toEqual([...others, '2026-11-03 incomplete', '2026-11-04 incomplete'].sort());
    const path = (holding: 'whole' | 'incomplete') => automaticPath(folder, at('2026-11-04'), ours, holding);
    expect(basename(path('incomplete'))).toBe('Lapel backup 2026-11-04 incomplete.lapelbackup');
    expect(basename(path('whole'))).toBe('Lapel backup 2026-11-04.lapelbackup');
    await aBackup(folder, '2026-11-04');
    await rotate(folder, { daily: 2, weekly: 0 }, ours, at('2026-11-04'), 'whole');
    expect(left()).toEqual(['2026-11-02', '2026-11-04 2 incomplete', '2026-11-04']);
  });

  it('leaves every backup of before a loss where it is, that of the same day as well', async () => {
    const folder = aFolder();
    for (const day of ['2026-11-01', '2026-11-02', '2026-11-04']) await aBackup(folder, day);
    await aBackup(folder, '2026-11-03', key, ' incomplete');
    const ours = await own('2026-11-04T11:00:00.000Z');
    const path = automaticPath(folder, at('2026-11-04'), ours, 'whole');
    expect(basename(path)).toBe('Lapel backup 2026-11-04 2.lapelbackup');
    for (const day of ['2026-11-05', '2026-11-06']) await aBackup(folder, day);
    await rotate(folder, { daily: 1, weekly: 0 }, ours, at('2026-11-06'), 'whole');
    const left = readdirSync(folder).map((name) => name.slice(13, -12));
    expect(left).toEqual(['2026-11-01', '2026-11-02', '2026-11-03 incomplete', '2026-11-04', '2026-11-06']);
  });

  it('keeps the one of today although a clock that was put back calls others newer', async () => {
    const folder = aFolder();
    for (const day of ['2026-11-01', '2027-05-01', '2027-05-02']) await aBackup(folder, day);
    await rotate(folder, { daily: 1, weekly: 1 }, await own(), at('2026-11-01'), 'whole');
    expect(readdirSync(folder).map((name) => name.slice(13, 23))).toEqual(['2026-11-01', '2027-05-02']);
  });

  it('finds room beside ten other wallets, and its own file again the next time', async () => {
    const folder = aFolder();
    const other = newBackupKey('of another wallet', 1000);
    const names = ['', ...[2, 3, 4, 5, 6, 7, 8, 9, 10].map((number) => ` ${number}`)];
    for (const name of names) await aBackup(folder, '2026-11-07', other, name);
    const path = async () => automaticPath(folder, at('2026-11-07'), await own(), 'whole').slice(folder.length + 1);
    expect(await path()).toBe('Lapel backup 2026-11-07 11.lapelbackup');
    await aBackup(folder, '2026-11-07', key, ' 11');
    expect(await path()).toBe('Lapel backup 2026-11-07 11.lapelbackup');
    await aBackup(folder, '2026-11-08');
    await rotate(folder, { daily: 1, weekly: 0 }, await own(), at('2026-11-08'), 'whole');
    expect(readdirSync(folder)).toHaveLength(names.length + 1);
  });
});
