import type { ExportFormat } from '../../../shared/contract';

/** What a transcript can be exported as, with the message key of each name. */
export const exportNames: readonly { readonly id: ExportFormat; readonly key: string }[] = [
  { id: 'pdf', key: 'transcript:exportPdf' },
  { id: 'html', key: 'transcript:exportHtml' },
  { id: 'json', key: 'transcript:exportJson' },
  { id: 'csv', key: 'transcript:exportCsv' },
  { id: 'resume', key: 'transcript:exportResume' },
  { id: 'ler', key: 'transcript:exportLer' },
];

export type { ExportFormat };
