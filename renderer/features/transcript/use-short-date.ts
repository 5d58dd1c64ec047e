import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** “12 Mar 2026”. What an issuer states is a day in UTC, the same for every reader. */
export function useShortDate(): (iso: string) => string {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    });
    return (iso) => {
      const date = new Date(iso);
      return Number.isNaN(date.getTime()) ? iso : format.format(date);
    };
  }, [language]);
}
