import { byNamespace } from './by-namespace';

export const catalogue = byNamespace(
  import.meta.glob('../../assets/locales/ar/*.json', { eager: true, import: 'default' }),
);
