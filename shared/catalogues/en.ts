import { byNamespace } from './by-namespace';

export const catalogue = byNamespace(
  import.meta.glob('../../assets/locales/en/*.json', { eager: true, import: 'default' }),
);
