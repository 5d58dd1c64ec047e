import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Moments, momentsFor } from './moments';

/** Dates in the reader's language. */
export function useMoments(): Moments {
  const { i18n } = useTranslation();
  return useMemo(() => momentsFor(i18n.language), [i18n.language]);
}

/** The time, anew each minute: a verdict may turn while the page is open. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
