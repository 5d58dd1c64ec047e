import { type DeclaredKind, declaredKinds } from './declared';
import { badgeMarks, type BadgeMarks } from './badge-identity';
import type { AchievementClass, AchievementLevel } from './classification';
import type { OwnWords } from './own';
import { gapBits, gapsOf, ownLevel, ownSkills } from './quality';
import type { Report, Verdict } from './report';
import { searchTextOf } from './search/searchable';
import { verdictAt } from './verdict';
import type { Changes, RecordView } from './wallet';

/** What a list needs of a record, and nothing more: ten thousand of these are a few megabytes. */
export interface Row {
  readonly id: string;
  readonly revision: number;
  readonly trashedAt: string | null;
  readonly name: string | null;
  /** What it is called in each of its languages, where there are several. */
  readonly names?: readonly { readonly language: string; readonly name: string }[];
  readonly issuer: string | null;
  /** First award where the issuer tells it, else the date of issue. */
  readonly date: string | null;
  readonly addedAt: string;
  readonly expiresOn: string | null;
  readonly class: AchievementClass;
  readonly level: AchievementLevel | null;
  /** Whether the level is the earner's own word, because the badge names none. */
  readonly levelIsOwn: boolean;
  /** What it leaves unsaid, as bits; see `hasGap`. */
  readonly gaps: number;
  /** Names of the skills it names, and of those its earner added, each once. */
  readonly skills: readonly string[];
  readonly hasPicture: boolean;
  /** Whether a step was left out only because the network was not allowed. */
  readonly waitsForNetwork: boolean;
  /** Milliseconds since 1970 between which `verdict` holds; before and after it, the other two do. */
  readonly from: number | null;
  readonly until: number | null;
  readonly verdictBefore: Verdict;
  readonly verdictWithin: Verdict;
  readonly verdictAfter: Verdict;
  /** All its texts, folded, to be searched; see `searchTextOf`. */
  readonly searchText: string;
  /** BCP 47, in lower case. */
  readonly language: string | null;
  readonly hasEvidence: boolean;
  readonly hasEndorsements: boolean;
  /** What its editions and copies are recognised by. */
  readonly marks: BadgeMarks;
  /** Ids that an endorsement can name this badge by: its own and its achievement's. */
  readonly ids: readonly string[];
  /** Of an endorsement: the id of what it vouches for. */
  readonly endorses: string | null;
  /** What the earner keeps with it. */
  readonly own: OwnWords;
  /** Whether its earner, and nobody else, says so: it has no verdict then, whatever the fields above tell. */
  readonly selfDeclared: boolean;
  /** What they say it is; null where somebody else says it. */
  readonly declaredAs: DeclaredKind | null;
}

/** A page of changes as lists need it; see {@link Changes}. */
export interface RowChanges extends Omit<Changes, 'changed'> {
  readonly rows: readonly Row[];
}

/** The badges a transcript begins with, in stacks, while the rest is still read. */
export interface Front {
  readonly stacks: readonly (readonly Row[])[];
}

export function rowOf(view: RecordView): Row {
  const { summary, classification, report } = view;
  const { achievement, issuer, texts = [] } = summary;
  const isOwn = summary.format === 'self-declared';
  const names = texts.flatMap(({ language, name }) => (name === null ? [] : [{ language, name }]));
  return {
    id: view.id,
    revision: view.revision,
    trashedAt: view.trashedAt,
    name: summary.name,
    ...(names.length > 0 && { names }),
    issuer: issuer.name ?? issuer.id,
    date: summary.awardedOn ?? summary.issuedOn,
    addedAt: view.addedAt,
    expiresOn: summary.expiresOn,
    class: classification.class,
    level: classification.level ?? (isOwn ? null : ownLevel(view.own)),
    levelIsOwn: classification.level === null && !isOwn && ownLevel(view.own) !== null,
    skills: [...new Set([...summary.skills.map(({ name }) => name), ...ownSkills(view.own)])],
    gaps: gapBits(gapsOf(view)),
    hasPicture: view.hasPicture,
    waitsForNetwork: waitsForNetwork(report),
    ...verdictsOf(report),
    marks: badgeMarks(summary, report),
    searchText: searchTextOf({
      // Found by what it is called in any of its languages, whichever is shown.
      name: [...new Set([summary.name, ...names.map(({ name }) => name)])].filter((name) => name !== null).join(' '),
      issuer: issuer.name ?? issuer.id,
      skills: [...summary.skills.flatMap(({ name, code }) => [name, code ?? '']), ...ownSkills(view.own)],
      tags: view.own.tags,
      notes: view.own.notes,
      rest: [
        issuer.url,
        summary.description,
        achievement?.criteriaNarrative,
        view.own.additions.criteria,
        summary.narrative,
        ...texts.flatMap(({ description, criteria }) => [description, criteria]),
        ...summary.evidence.flatMap(({ name, narrative, description, genre }) => [name, narrative, description, genre]),
      ],
    }),
    language: (summary.language ?? view.own.additions.language ?? null)?.toLowerCase() ?? null,
    hasEvidence: summary.evidence.length > 0,
    hasEndorsements: (report.endorsements ?? []).length > 0,
    ids: [summary.id, achievement?.id ?? null].filter((id) => id !== null),
    endorses: summary.endorses ?? null,
    own: view.own,
    selfDeclared: summary.format === 'self-declared',
    declaredAs:
      summary.format === 'self-declared'
        ? (declaredKinds.find((kind) => summary.types.includes(kind)) ?? 'other')
        : null,
  };
}

/** Whether asking the network could change this report: what “Check online” is offered for. */
export function waitsForNetwork(report: Pick<Report, 'checks'>): boolean {
  return report.checks.some((check) => check.outcome === 'unknown' && check.reason === 'network-not-allowed');
}

type Verdicts = Pick<Row, 'from' | 'until' | 'verdictBefore' | 'verdictWithin' | 'verdictAfter'>;

/** The three verdicts a report can amount to as time goes by, so that a list need not go through reports again. */
function verdictsOf(report: Report): Verdicts {
  const from = instant(report.validFrom);
  const until = instant(report.validUntil);
  const at = (time: number): Verdict => verdictAt(report, new Date(time));
  const verdictWithin = at(from ?? until ?? 0);
  return {
    from,
    until,
    // One that ends before it begins is not yet valid until it has expired.
    verdictBefore: from === null ? verdictWithin : at(Math.min(from - 1, until ?? from)),
    verdictWithin,
    verdictAfter: until === null ? verdictWithin : at(until + 1),
  };
}

function instant(date: string | null): number | null {
  const time = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? null : time;
}

/** The verdict for this moment, without going through the report again. */
export function verdictOfRow(row: Verdicts, now: Date): Verdict {
  if (row.until !== null && row.until < now.getTime()) return row.verdictAfter;
  if (row.from !== null && row.from > now.getTime()) return row.verdictBefore;
  return row.verdictWithin;
}
