import { configureStore } from '@reduxjs/toolkit';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { Provider } from 'react-redux';
import { MemoryRouter } from 'react-router';
import { importsSlice } from '../../../renderer/features/intake/imports-slice';
import { settingsSlice } from '../../../renderer/features/settings/settings-slice';
import { english } from '../../../shared/catalogues/english';
import { createMessages } from '../../../shared/messages';

/** A component as static HTML, in the words of a language (`pseudo` for the made-up one). */
export function rendered(element: ReactNode, locale = 'en'): string {
  const store = configureStore({ reducer: { imports: importsSlice.reducer, settings: settingsSlice.reducer } });
  return renderToStaticMarkup(
    <I18nextProvider i18n={createMessages(locale, english)}>
      <Provider store={store}>
        <MemoryRouter>{element}</MemoryRouter>
      </Provider>
    </I18nextProvider>,
  );
}

/** What a reader sees: the markup without its tags. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
