import type { DeclaredItem } from './declared-item';
import { html, type Markup } from './html';
import { dateWords, httpsAddress } from './transcript-lines';
import type { TranscriptMaterial } from './types';

/** The part of the transcript that says what the earner says themselves; null where that is nothing. */
export function declaredSection({ declared, translate, locale, owner }: TranscriptMaterial): Markup | null {
  if (declared.length === 0) return null;
  const by =
    owner.name === ''
      ? translate('publish:declared.textUnnamed')
      : translate('publish:declared.text', { name: owner.name });
  return html`<section class="declared"><h2><span>${translate('publish:declared.title')}</span></h2><p class="second">${by}</p>
<ul>${declared.map((item) => itemMarkup(item, translate, locale))}</ul></section>`;
}

function itemMarkup(item: DeclaredItem, translate: TranscriptMaterial['translate'], locale: string): Markup {
  const link = httpsAddress(item.link);
  const title = html`<bdi>${item.title}</bdi>`;
  const second = [translate(`declared:kind.${item.kind}`), item.where, daysOf(item, translate, locale)];
  return html`<li><span class="name">${link === null ? title : html`<a href="${link}">${title}</a>`}</span><span class="second"><bdi>${second
    .filter((words) => words !== null && words !== '')
    .join(
      ' · ',
    )}</bdi></span>${item.description === null ? null : html`<span class="words"><bdi>${item.description}</bdi></span>`}</li>`;
}

function daysOf({ from, until }: DeclaredItem, translate: TranscriptMaterial['translate'], locale: string): string {
  if (from === null || until === null) return dateWords(from ?? until, locale, 'medium');
  const words = { from: dateWords(from, locale, 'medium'), to: dateWords(until, locale, 'medium') };
  return translate('declared:span', words);
}

/** For JSON: what is not said is left out, and each says of itself whose word it is. */
export function declaredJson(items: readonly DeclaredItem[]): readonly unknown[] {
  return items.map(({ kind, title, where, from, until, description, skills, link, files }) => ({
    selfDeclared: true,
    kind,
    title,
    ...(where !== null && { where }),
    ...(from !== null && { from }),
    ...(until !== null && { until }),
    ...(description !== null && { description }),
    ...(skills.length > 0 && { skills }),
    ...(link !== null && { link }),
    ...(files.length > 0 && { files }),
  }));
}
