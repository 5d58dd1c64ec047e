// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { pendingRestore, restoreOnceOpen } from '../../../../renderer/features/backup/pending-restore';
import { UnlockScreen } from '../../../../renderer/features/unlock/unlock-screen';
import { WelcomeScreen } from '../../../../renderer/features/unlock/welcome-screen';
import { inPage } from '../../in-page';

const contents = { made: '2026-11-22T12:00:00Z', bytes: 4096, records: 3, trashed: 0, shelf: 0 };
const keyRing = { kind: 'unavailable', backend: 'none' } as const;

it('a backup that was chosen for a new wallet waits for it', async () => {
  restoreOnceOpen('pinned on another lapel', contents);
  await inPage(<WelcomeScreen keyRing={keyRing} />);
  expect(screen.getByRole('region', { name: 'Restore into this new wallet' })).toBeTruthy();
  expect(pendingRestore()).toBe('pinned on another lapel');
});

it('a backup that was chosen for a new wallet goes into no other that is opened instead', async () => {
  restoreOnceOpen('pinned on another lapel', contents);
  await inPage(<UnlockScreen state={{ kind: 'locked', methods: ['passphrase'], keyRing }} />);
  expect(pendingRestore()).toBeNull();
});
