// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { EmailsSection } from '../../../../renderer/features/settings/emails-section';
import { PrivacySection } from '../../../../renderer/features/settings/privacy-section';
import { ProfileSection } from '../../../../renderer/features/settings/profile-section';
import { ThemeSection } from '../../../../renderer/features/settings/theme-section';
import { loadSettings, useSettingsState } from '../../../../renderer/features/settings/use-settings';
import { useToldPreferences } from '../../../../renderer/features/settings/use-told-preferences';
import { useRememberedView } from '../../../../renderer/features/transcript/use-remembered-view';
import { laidOut } from '../../../../renderer/store/view-slice';
import { inPage } from '../../in-page';
import { wallet } from '../../page-setup';

function Settings() {
  const state = useSettingsState();
  useRememberedView();
  useToldPreferences();
  return state.kind === 'ready' ? (
    <>
      <ProfileSection settings={state.settings} />
      <EmailsSection settings={state.settings} />
      <PrivacySection settings={state.settings} />
      <ThemeSection preferences={state.preferences} />
    </>
  ) : null;
}

async function atSettings() {
  const page = await inPage(<Settings />);
  await screen.findByRole('textbox', { name: 'Name' });
  return page;
}

it('undoing one choice leaves those made since as they are', async () => {
  const { user } = await atSettings();
  for (const email of ['mia@example.org', 'kessler@example.org']) {
    await user.type(screen.getByRole('textbox', { name: 'Add an address' }), `${email}{Enter}`);
    await waitFor(() => expect(wallet.settings().emails).toContain(email));
  }
  await user.click(screen.getByRole('button', { name: 'Remove mia@example.org' }));
  await waitFor(() => expect(wallet.settings().emails).toEqual(['kessler@example.org']));
  await user.click(screen.getByRole('radio', { name: /^Never/ }));
  await waitFor(() => expect(wallet.settings().privacy).toBe('never'));
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(wallet.settings().emails).toEqual(['mia@example.org', 'kessler@example.org']));
  expect(wallet.settings().privacy).toBe('never');
});

it('a name that is being typed is kept when the settings go', async () => {
  const { user } = await atSettings();
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Mia Kessler');
  cleanup();
  await waitFor(() => expect(wallet.settings().profileName).toBe('Mia Kessler'));
});

it('a choice made before the last one is kept loses neither', async () => {
  const { user } = await atSettings();
  wallet.delay(500);
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Mia Kessler');
  await user.click(screen.getByRole('radio', { name: /^Never/ }));
  await waitFor(() => expect(wallet.settings()).toMatchObject({ profileName: 'Mia Kessler', privacy: 'never' }));
});

it('settings that came back with a backup outlive a change of the view', async () => {
  const { store } = await atSettings();
  wallet.set({ settings: { profileName: 'Mia Kessler', emails: ['mia@example.org'], privacy: 'never' } });
  await act(() => Promise.resolve(void store.dispatch(laidOut('list'))));
  await waitFor(() => expect(wallet.settings().view?.layout).toBe('list'));
  expect(wallet.settings()).toMatchObject({
    profileName: 'Mia Kessler',
    emails: ['mia@example.org'],
    privacy: 'never',
  });
});

it('a name that came back with a backup is not taken for an emptied one when its field is left', async () => {
  const { store, user } = await atSettings();
  wallet.set({ settings: { profileName: 'Mia Kessler' } });
  await act(() => store.dispatch(loadSettings()));
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
  expect(field.value).toBe('Mia Kessler');
  await user.click(field);
  await user.tab();
  expect(wallet.settings().profileName).toBe('Mia Kessler');
});

it('a theme that is chosen in the application menu shows on the page that is open', async () => {
  const { user } = await atSettings();
  act(() => wallet.chooseInMenu({ theme: 'dark' }));
  const dark = await screen.findByRole<HTMLInputElement>('radio', { name: 'Dark' });
  await waitFor(() => expect(dark.checked).toBe(true));
  await user.click(screen.getByRole('radio', { name: 'Light' }));
  await waitFor(() => expect(wallet.preferences().theme).toBe('light'));
});

it('what was chosen elsewhere meanwhile outlives the next choice on the page', async () => {
  await atSettings();
  wallet.set({ preferences: { openAtStart: false } });
  const group = screen.getByRole('radiogroup', { name: 'Theme' });
  within(group).getByRole('radio', { name: 'Dark' }).click();
  await waitFor(() => expect(wallet.preferences().theme).toBe('dark'));
  expect(wallet.preferences().openAtStart).toBe(false);
});
