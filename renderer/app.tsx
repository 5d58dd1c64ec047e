import type { i18n } from 'i18next';
import { lazy, Suspense, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { I18nextProvider } from 'react-i18next';
import { assertNever } from '../shared/assert-never';
import type { VaultState } from '../shared/wallet';
import { bridge } from './bridge';
import { Unlocked } from './features/shell/unlocked';
import { WhenIdle } from './ui/when-idle';
import { LiveRegion } from './ui/live-region';

// A wallet that the key ring opens at the start needs none of these.
const DamagedScreen = lazy(() =>
  import('./features/unlock/damaged-screen').then((module) => ({ default: module.DamagedScreen })),
);
const Refusals = lazy(() => import('./features/shell/refusals').then((module) => ({ default: module.Refusals })));
const UnlockScreen = lazy(() =>
  import('./features/unlock/unlock-screen').then((module) => ({ default: module.UnlockScreen })),
);
const WelcomeScreen = lazy(() =>
  import('./features/unlock/welcome-screen').then((module) => ({ default: module.WelcomeScreen })),
);

interface AppProps {
  readonly i18n: i18n;
  /** How the wallet was when the page began. */
  readonly first: VaultState | null;
}

export function App({ i18n, first }: AppProps) {
  const state = useVaultState(first);
  const language = useLanguage(i18n);
  return (
    <I18nextProvider i18n={i18n}>
      <I18nProvider locale={language}>
        <Suspense>{state && <Screen state={state} />}</Suspense>
        <WhenIdle>
          <Refusals />
        </WhenIdle>
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

function useVaultState(first: VaultState | null): VaultState | null {
  const [state, setState] = useState(first);
  useEffect(() => {
    void bridge.vault.state().then((answer) => answer.ok && setState(answer.value));
    return bridge.on.vaultState(setState);
  }, []);
  return state;
}

/** While a key is being made, the screen that asked for it stays where it is; what was typed would be lost otherwise. */
function Screen({ state }: { readonly state: VaultState }) {
  const [settled, setSettled] = useState(state);
  if (state.kind !== 'unlocking' && state !== settled) setSettled(state);
  const shown = state.kind === 'unlocking' ? settled : state;
  switch (shown.kind) {
    case 'absent':
      return <WelcomeScreen keyRing={shown.keyRing} />;
    case 'unlocking':
    case 'locked':
      return <UnlockScreen state={state.kind === 'unlocking' ? state : shown} />;
    case 'unlocked':
      return <Unlocked readOnly={shown.readOnly !== undefined} />;
    case 'damaged':
      return <DamagedScreen state={shown} />;
    default:
      return assertNever(shown);
  }
}
