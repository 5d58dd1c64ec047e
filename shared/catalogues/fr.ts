import { byNamespace } from './by-namespace';

export const catalogue = byNamespace(
  import.meta.glob('../../assets/locales/fr/*.json', { eager: true, import: 'default' }),
);
