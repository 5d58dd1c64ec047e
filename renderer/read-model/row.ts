import type { AchievementClass, AchievementLevel } from '../../shared/classification';
import type { Report, Verdict } from '../../shared/report';
import { verdictAt } from '../../shared/verdict';
import type { RecordView } from '../../shared/wallet';
import { fold } from './fold';

/** What a list needs of a record, and nothing more: ten thousand of these are a few megabytes. */
export interface Row {
  readonly id: string;
  readonly trashed: 0 | 1;
  readonly trashedAt: string | null;
  readonly name: string | null;
  readonly issuer: string | null;
  /** First award where the issuer tells it, else the date of issue. */
  readonly date: string | null;
  readonly addedAt: string;
  readonly expiresOn: string | null;
  readonly class: AchievementClass;
  readonly level: AchievementLevel | null;
  readonly hasPicture: boolean;
  readonly report: Pick<Report, 'validFrom' | 'validUntil'> & { readonly verdicts: Verdicts };
  readonly searchText: string;
}

/** The verdict as it was told, and what it is once the validity period has begun or ended. */
interface Verdicts {
  readonly before: Verdict;
  readonly within: Verdict;
  readonly after: Verdict;
}

export function rowOf(view: RecordView): Row {
  const { summary, classification, report } = view;
  const { achievement, issuer } = summary;
  return {
    id: view.id,
    trashed: view.trashedAt === null ? 0 : 1,
    trashedAt: view.trashedAt,
    name: summary.name,
    issuer: issuer.name ?? issuer.id,
    date: summary.awardedOn ?? summary.issuedOn,
    addedAt: view.addedAt,
    expiresOn: summary.expiresOn,
    class: classification.class,
    level: classification.level,
    hasPicture: view.hasPicture,
    report: { validFrom: report.validFrom, validUntil: report.validUntil, verdicts: verdictsOf(report) },
    searchText: fold(
      [
        summary.name,
        summary.description,
        issuer.name,
        issuer.url,
        achievement?.criteriaNarrative,
        ...summary.skills.map(({ name }) => name),
        ...summary.evidence.map(({ name }) => name),
      ].join(' '),
    ),
  };
}

function verdictsOf(report: Report): Verdicts {
  const at = (instant: number): Verdict => verdictAt(report, new Date(instant));
  const from = report.validFrom === null ? Number.NaN : Date.parse(report.validFrom);
  const until = report.validUntil === null ? Number.NaN : Date.parse(report.validUntil);
  const within = at(Number.isNaN(from) ? (Number.isNaN(until) ? 0 : until) : from);
  return {
    before: Number.isNaN(from) ? within : at(from - 1),
    within,
    after: Number.isNaN(until) ? within : at(until + 1),
  };
}

/** The verdict for this moment, without going through the report again. */
export function verdictOfRow({ report }: Pick<Row, 'report'>, now: Date): Verdict {
  const { validFrom, validUntil, verdicts } = report;
  if (validUntil !== null && Date.parse(validUntil) < now.getTime()) return verdicts.after;
  if (validFrom !== null && Date.parse(validFrom) > now.getTime()) return verdicts.before;
  return verdicts.within;
}
