import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { tagKey } from '../../../shared/own';
import { useSnapshot } from '../../read-model/read-model-context';

/** Every tag of the wallet, each in the spelling it was first met in, in the order of the reader's language. */
export function useAllTags(): readonly string[] {
  const { rows } = useSnapshot();
  const { i18n } = useTranslation();
  return useMemo(() => {
    const tags = new Map<string, string>();
    for (const { own } of rows.values())
      for (const tag of own.tags) if (!tags.has(tagKey(tag))) tags.set(tagKey(tag), tag);
    return [...tags.values()].sort(new Intl.Collator(i18n.language, { numeric: true }).compare);
  }, [rows, i18n.language]);
}
