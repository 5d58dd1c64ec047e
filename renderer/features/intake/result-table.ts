import type { TFunction } from 'i18next';
import type { WalletError } from '../../../shared/errors';
import type { ImportLine } from '../../../shared/wallet';
import { noteOf } from './result-words';

/** The results as rows of plain words: file, other wallet, badge, what became of it, verdict, why not. The first row is the heading. */
export function resultRows(
  lines: readonly ImportLine[],
  t: TFunction,
  words: (error: WalletError) => string,
): readonly (readonly string[])[] {
  const heading = ['file', 'wallet', 'badge', 'outcome', 'verdict', 'reason'].map((column) =>
    t(`intake:csv.${column}`),
  );
  const rows = lines.map(({ source, wallet = '', outcome }) => {
    const file = source === '' ? t('intake:pastedText') : source;
    if (outcome.kind === 'refused') return [file, wallet, '', t('intake:refused'), '', words(outcome.error)];
    const name = outcome.name ?? t('intake:unnamed');
    return [file, wallet, name, noteOf(outcome.kind, t), t(`report:verdict.${outcome.verdict}`), ''];
  });
  return [heading, ...rows];
}

/** RFC 4180, as UTF-8 with a mark at its beginning, by which spreadsheets know it. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** For the clipboard: a spreadsheet takes tabs and line ends, a message shows them as columns. */
export function plainOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => harmless(cell.replace(/[\t\r\n]+/g, ' '))).join('\t')).join('\n');
}

function csvCell(text: string): string {
  const cell = harmless(text);
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * SECURITY: names come from files anybody may have made. A cell that a spreadsheet would take for a formula begins with an
 * apostrophe instead, also behind blanks (OWASP, "CSV injection").
 */
function harmless(text: string): string {
  return /^\s*[=+\-@\t\r\n|]/.test(text) ? `'${text}` : text;
}
