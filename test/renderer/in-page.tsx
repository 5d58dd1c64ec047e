import { act, cleanup, configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { I18nextProvider } from 'react-i18next';
import { Provider } from 'react-redux';
import { MemoryRouter, useLocation } from 'react-router';
import { afterEach, beforeEach } from 'vitest';
import { createI18n } from '../../renderer/i18n/create-i18n';
import { takeWallet } from '../../renderer/features/shell/open-wallet';
import { ReadModelProvider } from '../../renderer/read-model/read-model-context';
import { LiveRegion } from '../../renderer/ui/live-region';
import { Toasts } from '../../renderer/ui/toasts';
import type { Collections } from '../../shared/collections';
import type { Row } from '../../shared/row';
import { wallet } from './page-setup';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
configure({
  // What is missing is said; the whole page beside it would hide that.
  getElementError: (message) => new Error(message ?? 'There is no such element.'),
  // A machine with much to do is late, and no fault of the page.
  asyncUtilTimeout: 10_000,
});
const ends: (() => void)[] = [];
beforeEach(() => wallet.fill([]));
afterEach(() => {
  cleanup();
  for (const end of ends.splice(0)) end();
});

interface InPage {
  readonly locale?: string;
  readonly badges?: readonly Row[];
  readonly collections?: Collections;
  readonly at?: string;
}

/**
 * Puts components into a page as the app does: the real store, read model and catalogues, messages and live region. Only
 * the wallet behind `window.lapel` is one of the test. Gives the person who uses it.
 */
export async function inPage(element: ReactNode, { locale = 'en', badges = [], collections, at = '/' }: InPage = {}) {
  wallet.fill(badges, collections);
  const i18n = await createI18n(locale);
  const { model, store, end } = takeWallet();
  ends.push(end);
  const user = userEvent.setup();
  await act(async () => {
    render(
      <I18nextProvider i18n={i18n}>
        <I18nProvider locale={locale}>
          <Provider store={store}>
            <ReadModelProvider model={model}>
              <MemoryRouter initialEntries={[at]}>
                {element}
                <Address />
                <Toasts />
              </MemoryRouter>
            </ReadModelProvider>
          </Provider>
          <LiveRegion />
        </I18nProvider>
      </I18nextProvider>,
    );
    await Promise.resolve();
  });
  return { user, store, t: i18n.t };
}

function Address() {
  return <output data-testid="address">{useLocation().pathname}</output>;
}
