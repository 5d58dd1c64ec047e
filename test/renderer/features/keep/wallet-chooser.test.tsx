import { expect, it, vi } from 'vitest';
import { WalletChooser } from '../../../../renderer/features/keep/wallet-chooser';
import type { Profiles } from '../../../../shared/profiles';
import { rendered, textOf } from '../rendered';

const page = vi.hoisted(() => ({ profiles: null as Profiles | null }));
vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));
vi.mock('../../../../renderer/features/keep/use-profiles', async (original) => ({
  ...(await original<object>()),
  useProfiles: () => page.profiles,
}));

const home = { id: 'first', name: 'Home', colour: 'plum' } as const;
const unnamed = { id: crypto.randomUUID(), name: ' ', colour: 'teal' } as const;

it('is there once there is another wallet to go to, and names the present one', () => {
  expect(rendered(<WalletChooser />)).toBe('');
  page.profiles = { current: 'first', profiles: [home], deleted: [] };
  expect(rendered(<WalletChooser />)).toBe('');
  page.profiles = { current: 'first', profiles: [home, unnamed], deleted: [] };
  expect(textOf(rendered(<WalletChooser />))).toContain('Home');
  page.profiles = { ...page.profiles, current: unnamed.id };
  expect(textOf(rendered(<WalletChooser />))).not.toContain('Home');
  expect(textOf(rendered(<WalletChooser />))).not.toBe('');
});
