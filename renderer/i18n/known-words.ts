import type { TFunction } from 'i18next';

/**
 * The words of a term where the messages have some under `key`; any other term is somebody's own word and stays as it is.
 * SECURITY: it goes nowhere into the messages, so that nothing in it is taken for a placeholder.
 */
export function knownWords(key: string, term: string, t: TFunction): string {
  const words: unknown = t(key, { defaultValue: '' });
  return typeof words === 'string' && words !== '' ? words : term;
}
