import { expect, test } from 'vitest';
import { lacksCode } from '../../../../renderer/features/keep/lacks-code';
import { remindAfter } from '../../../../shared/backup';

const now = new Date('2026-11-22T12:00:00Z');
const badge = { addedAt: '2026-11-22T11:00:00Z', trashedAt: null };
const old = { addedAt: '2026-01-01T00:00:00Z', trashedAt: null };
const many = Array.from({ length: remindAfter.badges }, () => badge);
const without = { methods: ['passphrase', 'key-ring'] } as const;

test.each([
  ['many badges and no code', without, many, true],
  ['an old badge and no code', without, [old], true],
  ['a wallet that has just begun', without, [badge], false],
  ['an old badge in the trash', without, [{ ...old, trashedAt: '2026-02-01T00:00:00Z' }], false],
  ['an empty wallet', without, [], false],
  ['a code', { methods: ['passphrase', 'recovery'] } as const, many, false],
  ['a wallet open for reading alone', { ...without, readOnly: { badges: 9, lost: 1 } }, many, false],
  ['a locked wallet', null, many, false],
])('%s: %#', (_name, state, badges, is) => {
  expect(lacksCode(state, badges, now)).toBe(is);
});
