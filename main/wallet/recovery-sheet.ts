import type { WalletError } from '../../shared/errors';
import { tidyRecoveryCode } from '../../shared/recovery-code';
import { type Result, success } from '../../shared/result';
import type { ExportedFile, WalletEffects } from './types';

/** One page with a recovery code and what it is for, to be printed or saved and put where other papers of worth are. */
export async function recoverySheet(
  code: string,
  format: 'html' | 'pdf' | 'text',
  effects: Pick<WalletEffects, 'words' | 'print' | 'now'>,
): Promise<Result<ExportedFile, WalletError>> {
  const { translate: t, locale } = await effects.words();
  const date = new Intl.DateTimeFormat(locale === 'pseudo' ? 'en' : locale, { dateStyle: 'long' }).format(
    effects.now(),
  );
  const lines = {
    title: t('keep:sheetTitle'),
    made: t('keep:sheetMade', { date }),
    code: tidyRecoveryCode(code),
    notes: [t('keep:sheetUse'), t('keep:sheetKeep'), t('keep:sheetType'), t('keep:sheetNewer')],
  };
  const stem = t('keep:sheetFileName');
  if (format === 'text') {
    const text = [lines.title, lines.made, '', lines.code, '', ...lines.notes, ''].join('\n');
    return success({ fileName: `${stem}.txt`, mediaType: 'text/plain', bytes: new TextEncoder().encode(text) });
  }
  const html = page(lines, locale === 'pseudo' ? 'en' : locale);
  if (format === 'html') {
    return success({ fileName: `${stem}.html`, mediaType: 'text/html', bytes: new TextEncoder().encode(html) });
  }
  const pdf = await effects.print(html);
  return pdf.ok ? success({ fileName: `${stem}.pdf`, mediaType: 'application/pdf', bytes: pdf.value }) : pdf;
}

interface Lines {
  readonly title: string;
  readonly made: string;
  readonly code: string;
  readonly notes: readonly string[];
}

function page({ title, made, code, notes }: Lines, locale: string): string {
  const groups = code.split('-').map((group) => `<span>${group}</span>`);
  return `<!doctype html>
<html lang="${escaped(locale)}" dir="auto"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>
@page { size: A4; margin: 24mm 22mm; }
body { color: #14171c; font: 12pt/1.5 system-ui, sans-serif; margin: 0; }
h1 { font-size: 22pt; line-height: 1.2; margin: 0 0 2mm; }
.made { color: #4c535e; margin: 0 0 12mm; }
.code { border: 1.2pt solid #14171c; border-radius: 4mm; direction: ltr; display: grid; gap: 5mm 4mm;
  grid-template-columns: repeat(4, 1fr); margin: 0 0 12mm; padding: 9mm 6mm; }
.code span { font: 600 19pt/1.2 ui-monospace, "DejaVu Sans Mono", monospace; letter-spacing: 0.08em; text-align: center; }
p { margin: 0 0 4mm; }
</style></head><body><h1>${escaped(title)}</h1><p class="made">${escaped(made)}</p>
<div class="code" role="text" aria-label="${escaped(code)}">${groups.join('')}</div>
${notes.map((note) => `<p>${escaped(note)}</p>`).join('\n')}</body></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
