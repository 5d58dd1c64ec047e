import { describe, expect, it } from 'vitest';
import { notificationTexts } from '../../../main/electron/notification-texts';
import { english } from '../../../shared/catalogues/english';
import { createMessages } from '../../../shared/messages';

const { t } = createMessages('en', english);
const translate = (key: string, params?: Readonly<Record<string, unknown>>) => t(key, { ...params });
const titles = (name: string | null, ...days: readonly (number | null)[]) =>
  notificationTexts(
    days.map((left) => ({ record: 'r', name, days: left })),
    translate,
  ).map(({ title }) => title);

describe('what the system says', () => {
  it('names no badge where no name is allowed', () => {
    expect(titles(null, 7, 1, 0)).toEqual(['A badge ends in 7 days', 'A badge ends tomorrow', 'A badge ends today']);
    expect(titles(null, null)).toEqual(['A badge has ended']);
  });

  it('names it where it is', () => {
    expect(titles('Welding', 30, null)).toEqual(['Welding ends in 30 days', 'Welding has ended']);
  });

  it('makes one of many, which names none and opens the list', () => {
    const texts = notificationTexts(
      [1, 2, 3, 4].map((days) => ({ record: 'r', name: 'Welding', days })),
      translate,
    );
    expect(texts).toEqual([{ title: '4 badges have a date that matters', body: 'See them in Lapel.', record: null }]);
  });
});
