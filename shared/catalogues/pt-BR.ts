import { byNamespace } from './by-namespace';

export const catalogue = byNamespace(
  import.meta.glob('../../assets/locales/pt-BR/*.json', { eager: true, import: 'default' }),
);
