import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Says where one is, in the title of the window; screen readers begin with it. The lock takes it away with the page. */
export function usePageTitle(title: string): void {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = t('app:pageTitle', { page: title });
  }, [title, t]);
}
