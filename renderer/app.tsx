import type { i18n } from 'i18next';
import { useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { I18nextProvider } from 'react-i18next';
import { assertNever } from '../shared/assert-never';
import type { VaultState } from '../shared/wallet';
import { bridge } from './bridge';
import { Unlocked } from './features/shell/unlocked';
import { DamagedScreen } from './features/unlock/damaged-screen';
import { UnlockScreen } from './features/unlock/unlock-screen';
import { WelcomeScreen } from './features/unlock/welcome-screen';
import { LiveRegion } from './ui/live-region';

export function App({ i18n }: { readonly i18n: i18n }) {
  const state = useVaultState();
  const language = useLanguage(i18n);
  return (
    <I18nextProvider i18n={i18n}>
      <I18nProvider locale={language}>
        {state && <Screen state={state} />}
        <LiveRegion />
      </I18nProvider>
    </I18nextProvider>
  );
}

/** The language the page speaks now, a BCP 47 tag. */
function useLanguage(messages: i18n): string {
  const [language, setLanguage] = useState(document.documentElement.lang);
  useEffect(() => {
    const spoken = (): void => setLanguage(document.documentElement.lang);
    messages.on('languageChanged', spoken);
    return () => messages.off('languageChanged', spoken);
  }, [messages]);
  return language;
}

function useVaultState(): VaultState | null {
  const [state, setState] = useState<VaultState | null>(null);
  useEffect(() => {
    void bridge.vault.state().then((answer) => answer.ok && setState(answer.value));
    return bridge.on.vaultState(setState);
  }, []);
  return state;
}

/** While a new wallet is made, the welcome stays where it is; `unlocking` would lose what was typed. */
function Screen({ state }: { readonly state: VaultState }) {
  const [welcome, setWelcome] = useState(state.kind === 'absent' ? state.keyRing : null);
  if (state.kind === 'absent' && welcome === null) setWelcome(state.keyRing);
  switch (state.kind) {
    case 'absent':
      return <WelcomeScreen keyRing={state.keyRing} />;
    case 'unlocking':
      return welcome ? <WelcomeScreen keyRing={welcome} /> : <UnlockScreen state={state} />;
    case 'locked':
      return <UnlockScreen state={state} />;
    case 'unlocked':
      return <Unlocked />;
    case 'damaged':
      return <DamagedScreen state={state} />;
    default:
      return assertNever(state);
  }
}
