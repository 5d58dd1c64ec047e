import { useTranslation } from 'react-i18next';

/** An instant as the reader's language writes day and time. */
export function useWhen(): (instant: string) => string {
  const { i18n } = useTranslation();
  const locale = i18n.language === 'pseudo' ? 'en' : i18n.language;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (instant) => format.format(new Date(instant));
}
