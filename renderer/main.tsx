import { createRoot } from 'react-dom/client';
import { App } from './app';
import { bridge } from './bridge';
import { openAhead } from './features/shell/open-wallet';
import { createI18n } from './i18n/create-i18n';
import './styles/base.css';

/**
 * Not awaited at the top of the module: the texts of a language are a file that imports this one, which would wait for
 * the texts, and no window in another language than English would ever begin.
 */
async function begin(): Promise<void> {
  const [about, state] = await Promise.all([bridge.app.about(), bridge.vault.state()]);
  const isOpen = state.ok && state.value.kind === 'unlocked';
  const [messages] = await Promise.all([createI18n(about.ok ? about.value.locale : 'en'), isOpen && openAhead()]);
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<App i18n={messages} first={state.ok ? state.value : null} />);
  // A frame begins before it is drawn; what is asked for within it comes after.
  requestAnimationFrame(() => setTimeout(() => void bridge.app.shown()));
}

void begin();
