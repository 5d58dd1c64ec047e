import { createArranger, type Asked } from '../../../../renderer/features/transcript/arranger';
import { type Row, rowOf } from '../../../../shared/row';
import type { Find, SearchedRow } from '../../../../renderer/features/search/use-search';
import type { Stack } from '../../../../renderer/read-model/use-records';
import { noFilters } from '../../../../renderer/store/view-slice';
import { noOwnWords, type OwnWords } from '../../../../shared/own';
import type { RecordView } from '../../../../shared/wallet';
import { aRecord, aReport, aSummary } from '../a-record';

export const now = new Date('2026-11-22T12:00:00Z');
export const collator = new Intl.Collator('en', { numeric: true });

export const plain: Asked = {
  grouping: 'year',
  sorting: 'newest',
  filters: noFilters,
  find: null,
  collections: [],
  now,
  openedAt: '2026-11-22T00:00:00Z',
  changed: new Set(),
};

/** A search that finds the badges of which this is true. */
export function finding(holds: (badge: SearchedRow) => boolean): Find {
  return (badges) => Uint32Array.from(badges.flatMap((badge, place) => (holds(badge) ? [place] : [])));
}

interface About {
  readonly name?: string | null;
  readonly issuer?: string | null;
  readonly date?: string | null;
  readonly until?: string;
  readonly skills?: readonly string[];
  readonly own?: Partial<OwnWords>;
  readonly bad?: boolean;
  readonly record?: Partial<RecordView>;
  readonly class?: RecordView['classification']['class'];
  readonly level?: RecordView['classification']['level'];
}

/** A row of which only what is named is remarkable. */
export function aRow(id: string, about: About = {}): Row {
  const { skills = [], until } = about;
  const summary = aSummary({
    name: about.name === undefined ? id : about.name,
    issuedOn: about.date === undefined ? '2026-01-01T00:00:00Z' : about.date,
    expiresOn: until ?? null,
    skills: skills.map((name) => ({ ...aSummary().skills[0]!, name })),
    issuer: { ...aSummary().issuer, id: null, name: about.issuer === undefined ? 'Elbtal' : about.issuer },
  });
  const report = aReport(about.bad ? { proof: { outcome: 'failed', reason: 'signature-bad' } } : {}, {
    validUntil: until ?? null,
  });
  const { classification } = aRecord();
  const kind = {
    ...classification,
    class: about.class ?? classification.class,
    level: about.level === undefined ? classification.level : about.level,
  };
  const own = { ...noOwnWords, ...about.own };
  return rowOf(aRecord({ id, summary, report, own, classification: kind, ...about.record }));
}

export const single = (row: Row): Stack => [row];

/** The groups as pairs of a title and the ids in it, run together. */
export function groupsOf(
  stacks: readonly Stack[],
  asked: Partial<Asked> = {},
): readonly (readonly [string | null, string])[] {
  const { groups } = createArranger(collator)(stacks, { ...plain, ...asked });
  return groups.map(({ title, rows }) => [title, rows.map(({ id }) => id).join('')] as const);
}
