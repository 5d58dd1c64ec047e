/** Words for dates. What an issuer states is a day in UTC, the same for every reader; what Lapel did is local time. */
export interface Moments {
  /** A day the issuer states: “12 March 2026”. An unreadable date comes back as it is. */
  readonly issuerDay: (iso: string) => string;
  /** The day of something Lapel did: “3 May 2026”. */
  readonly day: (iso: string) => string;
  readonly time: (iso: string) => string;
  readonly isToday: (iso: string, now: Date) => boolean;
}

export function momentsFor(locale: string, timeZone?: string): Moments {
  const zone = timeZone === undefined ? {} : { timeZone };
  const long = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const utc = new Intl.DateTimeFormat(locale, { ...long, timeZone: 'UTC' });
  const local = new Intl.DateTimeFormat(locale, { ...long, ...zone });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...zone });
  const said = (format: Intl.DateTimeFormat, iso: string) => {
    const date = new Date(iso);
    return Number.isNaN(date.getTime()) ? iso : format.format(date);
  };
  return {
    issuerDay: (iso) => said(utc, iso),
    day: (iso) => said(local, iso),
    time: (iso) => said(clock, iso),
    isToday: (iso, now) => said(local, iso) === local.format(now),
  };
}

const instant = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** The values of a report message with its instants in words, as they are instants for machines in the report. */
export function paramsInWords(
  params: Readonly<Record<string, string | number>>,
  moments: Moments,
): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && instant.test(value) ? moments.issuerDay(value) : value,
    ]),
  );
}

/** “48.2 kB”, in the reader's own digits. */
export function sizeInWords(bytes: number, locale: string): string {
  const [unit, value] =
    bytes < 1000
      ? (['byte', bytes] as const)
      : bytes < 1e6
        ? (['kilobyte', bytes / 1e3] as const)
        : (['megabyte', bytes / 1e6] as const);
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(value);
}
