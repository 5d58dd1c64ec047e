import { createRoot } from 'react-dom/client';
import { App } from './app';
import { bridge } from './bridge';
import { createI18n } from './i18n/create-i18n';
import './styles/base.css';

const about = await bridge.app.about();
const messages = await createI18n(about.ok ? about.value.locale : 'en');
const root = document.getElementById('root');
if (root) createRoot(root).render(<App i18n={messages} />);
