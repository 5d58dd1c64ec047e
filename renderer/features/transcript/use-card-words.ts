import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { has, type Shown } from './shown';
import { ageOf, inUnits } from './age';
import { useShortDate } from './use-short-date';

/** The words of a card, all of them, so that a card itself asks nobody and is quickly made. */
export interface CardWords {
  readonly name: string;
  readonly picture: string;
  readonly issuer: string;
  readonly verdict: string;
  readonly classAndLevel: string;
  readonly date: string;
  readonly age: { readonly kind: ReturnType<typeof ageOf>['kind']; readonly short: string; readonly whole: string };
  readonly editions: string | null;
  readonly marks: readonly { readonly kind: 'favourite' | 'private' | 'notes'; readonly label: string }[];
  readonly fresh: string | null;
  readonly selfDeclared: string | null;
  readonly select: string;
  readonly selected: string;
}

export type WordsOf = (shown: Shown) => CardWords;

/** Stands where a name will stand; no text has this character. */
const nameHere = '\uffff';

/** Words for the cards at this minute, in the reader's language. */
export function useCardWords(now: Date): WordsOf {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const shortDate = useShortDate();
  return useMemo(() => cardWords(t, language, shortDate, now), [t, language, shortDate, now]);
}

function cardWords(t: TFunction, language: string, shortDate: (iso: string) => string, now: Date): WordsOf {
  // Looking a message up takes longer than drawing it, and most cards say the same.
  const heard = new Map<string, string>();
  const said = (key: string): string => {
    const words = heard.get(key) ?? t(key);
    heard.set(key, words);
    return words;
  };
  // With a name in it, it is one text around many names.
  const named = (key: string): ((name: string) => string) => {
    const [before = '', ...after] = t(key, { name: nameHere }).split(nameHere);
    return (name) => before + name + after.join(name);
  };
  const [select, picture] = [named('transcript:select'), named('app:pictureOf')];
  // “Today” and “yesterday”, but “1 month ago”: the last month may have begun two days ago.
  const days = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const longer = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
  const ageWords = (shown: Shown): CardWords['age'] => {
    const age = ageOf(shown, now);
    const { row } = shown;
    if (age.kind === 'undated')
      return { kind: age.kind, short: said('transcript:undated'), whole: said('transcript:undated') };
    const { value, unit } = inUnits(age.kind === 'ending' ? age.days : -age.days);
    const ago = (unit === 'day' ? days : longer).format(value === 0 ? 0 : value, unit);
    const end = age.kind === 'ending' || age.kind === 'ended';
    const date = shortDate((end ? row.expiresOn : row.date) ?? '');
    return {
      kind: age.kind,
      short: end ? t(`transcript:age.${age.kind}`, { when: ago }) : ago,
      whole: t(`transcript:ageWhole.${age.kind}`, { when: ago, date }),
    };
  };
  const known = new WeakMap<Shown, CardWords>();
  const wordsOf: WordsOf = (shown) => {
    const { row, verdict, others } = shown;
    const name = row.name ?? said('app:untitled');
    const { favourite, visibility, notes } = row.own;
    const named = row.level === null ? null : said(`app:level.${row.level}`);
    const level = named !== null && row.levelIsOwn ? t('quality:ownLevel', { level: named }) : named;
    return {
      name,
      picture: picture(name),
      issuer: row.issuer ?? said('transcript:noIssuer'),
      verdict: said(`report:verdict.${verdict}`),
      classAndLevel:
        row.declaredAs === null ? (level ?? said(`app:class.${row.class}`)) : said(`declared:kind.${row.declaredAs}`),
      date: row.date === null ? '' : shortDate(row.date),
      age: ageWords(shown),
      editions: others.length > 0 ? t('transcript:editions', { count: others.length + 1 }) : null,
      marks: [
        ...(favourite ? [{ kind: 'favourite', label: said('transcript:mark.favourite') } as const] : []),
        ...(visibility === 'private' ? [{ kind: 'private', label: said('transcript:mark.private') } as const] : []),
        ...(notes === '' ? [] : [{ kind: 'notes', label: said('transcript:mark.notes') } as const]),
      ],
      fresh: has(shown, 'new') ? said('transcript:new') : null,
      selfDeclared: has(shown, 'selfDeclared') ? said('transcript:selfDeclared') : null,
      select: select(name),
      selected: said('transcript:selected'),
    };
  };
  return (shown) => {
    const before = known.get(shown);
    if (before) return before;
    const words = wordsOf(shown);
    known.set(shown, words);
    return words;
  };
}
