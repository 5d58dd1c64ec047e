import type { DeclaredItem } from './declared-item';
import { verdictAt } from '../../shared/verdict';
import { classOrder, nameOf } from './transcript-lines';
import type { PublishRecord, TranscriptMaterial } from './types';

const columns = [
  'name',
  'issuer',
  'class',
  'level',
  'basis',
  'issued',
  'expires',
  'verdict',
  'checked',
  'skills',
  'page',
  'id',
  'format',
  'sha256',
] as const;
type Column = (typeof columns)[number];

/** The transcript as a table: RFC 4180 (CRLF, quotes doubled), UTF-8, dates as ISO 8601. */
export function transcriptCsv({ records, declared, translate, now }: TranscriptMaterial): string {
  const cells = ({ summary, classification, report, ...record }: PublishRecord): Readonly<Record<Column, string>> => ({
    name: nameOf({ ...record, summary, classification, report }, translate('publish:unnamed')),
    issuer: summary.issuer.name ?? summary.issuer.id ?? '',
    class: translate(`publish:class.${classification.class}`),
    level: classification.level === null ? '' : translate(`publish:level.${classification.level}`),
    basis: translate(`publish:basis.${classification.basis}`),
    issued: (summary.awardedOn ?? summary.issuedOn ?? '').slice(0, 10),
    expires: (summary.expiresOn ?? '').slice(0, 10),
    verdict: translate(`publish:verdict.${verdictAt(report, now)}`),
    checked: report.checkedAt,
    skills: summary.skills.map((skill) => skill.name).join('; '),
    page: summary.publicPage ?? '',
    id: summary.id ?? '',
    format: record.format,
    sha256: record.id,
  });
  const rows = [...records]
    .sort((a, b) => classOrder.indexOf(a.classification.class) - classOrder.indexOf(b.classification.class))
    .map((record) => {
      const row = cells(record);
      return columns.map((column) => row[column]);
    });
  const heading = columns.map((column) => translate(`publish:csv.${column}`));
  return [heading, ...rows, ...declared.map((item) => declaredRow(item, translate))]
    .map((row) => `${row.map(csvCell).join(',')}\r\n`)
    .join('');
}

/** After all badges; its class says whose word it is, and there is nothing in the columns of a check. */
function declaredRow(item: DeclaredItem, translate: TranscriptMaterial['translate']): readonly string[] {
  const told: Partial<Readonly<Record<Column, string>>> = {
    name: item.title,
    issuer: item.where ?? '',
    class: translate('publish:declared.title'),
    basis: translate(`declared:kind.${item.kind}`),
    issued: item.until ?? item.from ?? '',
    skills: item.skills.join('; '),
    page: item.link ?? '',
  };
  return columns.map((column) => told[column] ?? '');
}

/**
 * SECURITY: a cell that a spreadsheet would take for a formula begins with an apostrophe instead, also behind blanks
 * (OWASP, "CSV injection"): badge text is the issuer's.
 */
export function csvCell(text: string): string {
  const harmless = /^\s*[=+\-@\t\r\n|]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
