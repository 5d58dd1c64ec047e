import type { Words } from '../types';

/** The texts of a language, loaded with what says them when something is to be written. */
export async function wordsIn(locale: string): Promise<Words> {
  const [{ createMessages }, { loadCatalogues }] = await Promise.all([
    import('../../../shared/messages'),
    import('../../../shared/catalogues/load'),
  ]);
  const messages = createMessages(locale, await loadCatalogues(locale));
  return { locale, translate: (key, params) => messages.t(key, { ...params }) };
}
