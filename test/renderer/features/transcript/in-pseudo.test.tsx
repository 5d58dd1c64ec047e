import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { Provider } from 'react-redux';
import { MemoryRouter } from 'react-router';
import { describe, expect, it, vi } from 'vitest';
import { Sidebar } from '../../../../renderer/features/shell/sidebar';
import { BadgeLine } from '../../../../renderer/features/transcript/badge-line';
import { EmptyTranscript } from '../../../../renderer/features/transcript/empty-transcript';
import { TranscriptActions } from '../../../../renderer/features/transcript/transcript-actions';
import { TranscriptFilters } from '../../../../renderer/features/transcript/transcript-filters';
import { TrashPage } from '../../../../renderer/features/trash/trash-page';
import { rowOf } from '../../../../renderer/read-model/row';
import { createStore } from '../../../../renderer/store/store';
import { PageHeader } from '../../../../renderer/ui/page-header';
import { english } from '../../../../shared/catalogues/english';
import { createMessages } from '../../../../shared/messages';
import { verdicts } from '../../../../shared/report';
import { aRecord, aSummary } from '../a-record';

vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));
vi.stubGlobal('navigator', { userAgent: 'X11; Linux x86_64' });

function inPseudo(element: ReactNode): string {
  return renderToStaticMarkup(
    <I18nextProvider i18n={createMessages('pseudo', english)}>
      <Provider store={createStore()}>
        <MemoryRouter>{element}</MemoryRouter>
      </Provider>
    </I18nextProvider>,
  );
}

const nameless = aSummary({ name: null, issuer: { ...aSummary().issuer, id: null, name: null } });
const rows = verdicts.map((verdict) => ({
  ...rowOf(aRecord({ summary: nameless, hasPicture: true })),
  id: verdict,
  verdict,
  filters: [verdict],
  others: verdict === 'verified' ? [rowOf(aRecord())] : [],
}));
const group = { key: '', title: null, rows };
const counts = new Map([['all' as const, 7], ...verdicts.map((verdict) => [verdict, 1] as const)]);

const pieces: readonly (readonly [string, ReactNode])[] = [
  ['sidebar', <Sidebar key="sidebar" />],
  ['actions', <TranscriptActions key="actions" />],
  ['filters', <TranscriptFilters key="filters" counts={counts} shown={[group]} />],
  ['empty transcript', <EmptyTranscript key="empty" />],
  ['trash', <TrashPage key="trash" />],
  ...(['year', 'issuer'] as const).flatMap((grouping) =>
    (['grid', 'list'] as const).flatMap((layout) => [
      [
        `${grouping} heading, ${layout}`,
        <BadgeLine
          key="heading"
          line={{ kind: 'heading', key: 'h', group, first: true }}
          layout={layout}
          columns={4}
          grouping={grouping}
          reached={null}
          onVisit={() => undefined}
        />,
      ] as const,
      [
        `${grouping} badges, ${layout}`,
        <BadgeLine
          key="badges"
          line={{ kind: 'badges', key: 'b', rows }}
          layout={layout}
          columns={4}
          grouping={grouping}
          reached="verified"
          onVisit={() => undefined}
        />,
      ] as const,
    ]),
  ),
];

/** All that a reader sees or hears: text between tags, and the attributes that are read out. */
function wordsIn(html: string): readonly string[] {
  const attributes = [...html.matchAll(/ (?:aria-label|alt|placeholder|title)="([^"]*)"/g)].map(
    ([, text = '']) => text,
  );
  const texts = [...html.matchAll(/>([^<]+)</g)].map(([, text = '']) => text.trim());
  return [...attributes, ...texts].filter((text) => /\p{L}{2}/u.test(text));
}

/** A date is words of `Intl`, and needs no key. */
const isDate = (text: string): boolean => /^(?:\d{1,2} \p{L}+|\p{L}+ \d{1,2},) \d{4}$/u.test(text);

describe('the made-up language', () => {
  it.each(pieces)('shows no words that have no key: %s', (_name, element) => {
    const words = wordsIn(inPseudo(element));
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((text) => !/^\[.*\]$/.test(text) && !isDate(text))).toEqual([]);
  });

  it('sees words that have none', () => {
    expect(wordsIn(inPseudo(<PageHeader title={'Transcript'} />))).toEqual(['Transcript']);
  });
});

describe('a line of badges', () => {
  const line = inPseudo(pieces.find(([name]) => name === 'year badges, grid')?.[1]);
  it('is a list of links of which the Tab key reaches one', () => {
    expect(line.match(/<li>/g)).toHaveLength(rows.length);
    expect(line.match(/tabindex="0"/g)).toHaveLength(1);
    expect(line.match(/tabindex="-1"/g)).toHaveLength(rows.length - 1);
  });
});
