import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languagesOf, nearestLanguage, summaryIn } from '../../../shared/own-languages';
import type { RecordView } from '../../../shared/wallet';
import { MenuButton } from '../../ui/menu-button';

/** A badge in the reader's language where it speaks it, and a menu of its other languages where it has several. */
export function useInLanguage(record: RecordView): readonly [RecordView, ReactNode] {
  const { t, i18n } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const wanted = chosen ?? i18n.language;
  const shown = useMemo(() => ({ ...record, summary: summaryIn(record.summary, wanted) }), [record, wanted]);
  const languages = languagesOf(record.summary);
  const language = nearestLanguage(languages, wanted);
  if (languages.length < 2 || language === null) return [record.summary.texts ? shown : record, null];
  const choice = (
    <div className="badge-language">
      <MenuButton
        label={t('badge:shownIn', { language: languageName(language, i18n.language) })}
        items={languages.map((id) => ({ id, label: languageName(id, id) }))}
        value={language}
        onAction={setChosen}
      />
      <span className="aside">{t('badge:languages', { count: languages.length })}</span>
    </div>
  );
  return [shown, choice];
}

/** The name of a language in a language; the tag itself where nobody knows it. */
function languageName(tag: string, locale: string): string {
  try {
    return (
      new Intl.DisplayNames([locale.replaceAll('_', '-')], { type: 'language' }).of(tag.replaceAll('_', '-')) ?? tag
    );
  } catch {
    return tag;
  }
}
