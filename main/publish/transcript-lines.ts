import { canParse } from '../../shared/can-parse';
import type { AchievementClass, AchievementLevel } from '../../shared/classification';
import type { Verdict } from '../../shared/report';
import { verdictAt } from '../../shared/verdict';
import { pictureAddress, pictureBudget } from './picture-address';
import { type QrCode, qrCode } from './qr-code';
import type { PublishEffects, PublishRecord, TranscriptMaterial } from './types';

/** One badge as a line of the transcript, in words. */
export interface TranscriptLine {
  readonly name: string;
  readonly issuer: string;
  readonly class: AchievementClass;
  readonly level: AchievementLevel | null;
  /** The level in words, or the class where there is none. */
  readonly levelWords: string;
  readonly date: string;
  readonly verdict: Verdict;
  readonly verdictWords: string;
  readonly picture: string | null;
  /** The issuer's public page. */
  readonly page: string | null;
  readonly code: QrCode | null;
}

export interface TranscriptSection {
  readonly class: AchievementClass;
  readonly title: string;
  readonly lines: readonly TranscriptLine[];
}

/** The order of the sections: what weighs most first. */
export const classOrder: readonly AchievementClass[] = [
  'professional-certification',
  'academic',
  'certificate',
  'skill-progression',
  'other-recognition',
  'unclassified',
];

/** Sorts the badges into sections, newest first in each, and draws their pictures and codes. */
export async function transcriptSections(
  material: TranscriptMaterial,
  rasterise: PublishEffects['rasterise'],
): Promise<readonly TranscriptSection[]> {
  const budget = { left: pictureBudget };
  const sections: TranscriptSection[] = [];
  for (const kind of classOrder) {
    const records = material.records.filter(({ classification }) => classification.class === kind).sort(newestFirst);
    const lines: TranscriptLine[] = [];
    // One after the other: each picture may have to be drawn in a window.
    for (const record of records) lines.push(await transcriptLine(record, material, rasterise, budget));
    if (lines.length > 0) sections.push({ class: kind, title: material.translate(`publish:section.${kind}`), lines });
  }
  return sections;
}

async function transcriptLine(
  record: PublishRecord,
  { translate, locale, now }: TranscriptMaterial,
  rasterise: PublishEffects['rasterise'],
  budget: { left: number },
): Promise<TranscriptLine> {
  const { summary, classification } = record;
  const picture = budget.left > 0 ? await pictureAddress(record.picture, rasterise) : null;
  budget.left -= picture?.length ?? 0;
  const verdict = verdictAt(record.report, now);
  const page = httpsAddress(summary.publicPage);
  const words =
    classification.level === null
      ? translate(`publish:class.${classification.class}`)
      : translate(`publish:level.${classification.level}`);
  return {
    name: nameOf(record, translate('publish:unnamed')),
    issuer: summary.issuer.name ?? summary.issuer.id ?? translate('publish:issuerUnknown'),
    class: classification.class,
    level: classification.level,
    levelWords: classification.basis === 'inferred' ? translate('publish:inferred', { level: words }) : words,
    date: dateWords(summary.awardedOn ?? summary.issuedOn, locale, 'medium'),
    verdict,
    verdictWords:
      verdict === 'expired' && summary.expiresOn !== null
        ? translate('publish:verdict.expiredOn', { date: monthWords(summary.expiresOn, locale) })
        : translate(`publish:verdict.${verdict}`),
    picture,
    page,
    code: page === null ? null : qrCode(page),
  };
}

export function nameOf({ summary }: PublishRecord, unnamed: string): string {
  return summary.name ?? summary.achievement?.name ?? unnamed;
}

/** An https address as a parser understands it, or null. SECURITY: no other scheme becomes a link. */
export function httpsAddress(text: string | null): string | null {
  const url = text !== null && canParse(text) ? new URL(text) : null;
  return url?.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : null;
}

/** A date in the reader's way; credentials date in UTC. Empty where there is none. */
export function dateWords(date: string | null, locale: string, style: 'medium' | 'long'): string {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? '' : new Intl.DateTimeFormat(locale, { dateStyle: style, timeZone: 'UTC' }).format(time);
}

function monthWords(date: string, locale: string): string {
  const time = Date.parse(date);
  if (Number.isNaN(time)) return '';
  const format = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return format.format(time);
}

function newestFirst(a: PublishRecord, b: PublishRecord): number {
  const date = ({ summary }: PublishRecord) => Date.parse(summary.awardedOn ?? summary.issuedOn ?? '') || 0;
  return date(b) - date(a) || (a.id < b.id ? -1 : 1);
}
