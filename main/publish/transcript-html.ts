import type { Verdict } from '../../shared/report';
import { declaredSection } from './declared';
import { emblem } from './emblems';
import { html, type Markup, trusted } from './html';
import { dateWords, type TranscriptLine, type TranscriptSection } from './transcript-lines';
import { transcriptStyle } from './transcript-style';
import type { TranscriptMaterial } from './types';

/** SECURITY: the page runs nothing and loads nothing; what it shows is in it. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

const tones: Readonly<Record<Verdict, { readonly tone: string; readonly path: string }>> = {
  verified: { tone: 'good', path: 'M3.5 8.5l3 3 6-7' },
  expired: { tone: 'late', path: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 4.8V8l2.2 1.6' },
  suspended: { tone: 'late', path: 'M5.5 3.5v9M10.5 3.5v9' },
  'not-yet-valid': { tone: 'late', path: 'M4.5 2h7M4.5 14h7M5 2c0 4 6 4 6 8v4M11 2c0 4-6 4-6 8v4' },
  revoked: { tone: 'bad', path: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM3.8 3.8l8.4 8.4' },
  invalid: { tone: 'bad', path: 'M4 4l8 8M12 4l-8 8' },
  unverified: { tone: 'open', path: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2C8.3 8.6 8 9 8 10M8 12.8v.1' },
};

/**
 * The transcript as one self-contained HTML page, in the reader's language, printed on A4. Pure.
 * @param fonts style rules of the faces
 * @param attached whether the signed badges travel with it, which its foot then says
 */
export function transcriptHtml(
  material: TranscriptMaterial,
  sections: readonly TranscriptSection[],
  fonts: string,
  attached: boolean,
): string {
  const { owner, locale, translate, now } = material;
  const date = dateWords(now.toISOString(), locale, 'long');
  const name = owner.name === '' ? translate('publish:noName') : owner.name;
  const contact = [owner.email, owner.purpose].filter((text) => text !== '').join(' · ');
  return html`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width"><meta name="generator" content="Lapel">
<title>${titleOf(material)}</title><style>${trusted(fonts)}${trusted(transcriptStyle)}</style></head><body>
<header><div class="top"><span>${translate('publish:title')}</span><span>${date}</span></div>
<h1><bdi>${name}</bdi></h1>${contact === '' ? null : html`<p class="contact"><bdi>${contact}</bdi></p>`}
${summaryBand(material, sections)}</header>
<main>${sections.map((section) => sectionMarkup(section, material))}${declaredSection(material)}</main>
${legend(material, sections)}
<footer><p>${translate(attached ? 'publish:footAttached' : 'publish:foot')}</p><p><bdi>${name}</bdi>, ${date}</p></footer>
</body></html>
`.text;
}

/** The title of the document, also in the PDF's own particulars. */
export function titleOf({ owner, translate }: TranscriptMaterial): string {
  return owner.name === '' ? translate('publish:title') : translate('publish:titleOf', { name: owner.name });
}

function summaryBand(
  { records, translate, locale }: TranscriptMaterial,
  sections: readonly TranscriptSection[],
): Markup {
  const lines = sections.flatMap((section) => section.lines);
  const skills = new Set(records.flatMap(({ summary }) => summary.skills.map((skill) => skill.name.toLowerCase())));
  const counts: readonly (readonly [string, number])[] = [
    ['achievements', lines.length],
    ['verified', lines.filter(({ verdict }) => verdict === 'verified').length],
    ['issuers', new Set(lines.map(({ issuer }) => issuer)).size],
    ['skills', skills.size],
  ];
  const number = new Intl.NumberFormat(locale);
  const shown = counts.filter(([key, count]) => count > 0 || key === 'verified');
  return html`<dl class="band">${shown.map(
    ([key, count]) =>
      html`<div><dt>${translate(`publish:count.${key}`, { count })}</dt><dd>${number.format(count)}</dd></div>`,
  )}</dl>`;
}

function sectionMarkup({ class: kind, title, lines }: TranscriptSection, { translate }: TranscriptMaterial): Markup {
  const heading = (key: string, name: string) =>
    html`<th scope="col" class="${name}">${translate(`publish:column.${key}`)}</th>`;
  return html`<section><h2>${emblem(kind, null, 18)}<span>${title}</span></h2>
<table><thead><tr>${heading('picture', 'badge-picture')}${heading('badge', 'badge')}${heading('level', 'level')}${heading('verdict', 'verdict')}${heading('code', 'code')}</tr></thead>
<tbody>${lines.map((line) => lineMarkup(line, translate))}</tbody></table></section>`;
}

function lineMarkup(line: TranscriptLine, translate: TranscriptMaterial['translate']): Markup {
  const { name, issuer, page, code } = line;
  const title = html`<bdi>${name}</bdi>`;
  const picture =
    line.picture === null
      ? emblem(line.class, line.level, 42)
      : html`<img src="${line.picture}" alt="${translate('publish:pictureOf', { name })}">`;
  return html`<tr><td class="badge-picture">${picture}</td>
<th scope="row"><span class="name">${page === null ? title : html`<a href="${page}">${title}</a>`}</span><span class="second"><bdi>${issuer}</bdi></span></th>
<td class="level">${line.levelWords}<span class="second">${line.date}</span></td>
<td class="verdict">${verdictMarkup(line)}</td>
<td class="code">${code === null ? null : codeMarkup(code, translate('publish:codeOf', { name }))}</td></tr>`;
}

/**
 * A shape and no picture, so that it is sharp however large it is shown or printed. Chromium leaves shapes out of a PDF's
 * tag tree, so its words lie under it as text, white on white, for those who listen to the page.
 */
function codeMarkup({ units, path, millimetres }: NonNullable<TranscriptLine['code']>, words: string): Markup {
  return html`<div style="width:${millimetres}mm;height:${millimetres}mm"><span>${words}</span><svg aria-hidden="true" viewBox="0 0 ${units} ${units}"><path fill="#fff" d="M0 0h${units}v${units}h-${units}z"/><path d="${trusted(path)}"/></svg></div>`;
}

function verdictMarkup({ verdict, verdictWords }: TranscriptLine): Markup {
  const { tone, path } = tones[verdict];
  return html`<span class="sign ${tone}"><svg aria-hidden="true" width="13" height="13" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"><path d="${trusted(path)}"/></svg><span>${verdictWords}</span></span>`;
}

/** Explains every verdict that occurs, the levels, and the code. */
function legend({ translate }: TranscriptMaterial, sections: readonly TranscriptSection[]): Markup {
  const met = new Set(sections.flatMap(({ lines }) => lines.map(({ verdict }) => verdict)));
  const keys = [...met].map((verdict) => `publish:legend.${verdict}`);
  return html`<section class="legend"><h2>${translate('publish:legend.title')}</h2><ul>${[
    ...keys,
    'publish:legend.levels',
    'publish:legend.code',
  ].map((key) => html`<li>${translate(key)}</li>`)}</ul></section>`;
}
