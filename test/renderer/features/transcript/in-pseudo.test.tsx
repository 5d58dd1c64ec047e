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
import { classOrder } from '../../../../renderer/features/transcript/grouping';
import type { Look } from '../../../../renderer/features/transcript/lines';
import { createShowing } from '../../../../renderer/features/transcript/shown';
import { SummaryStrip } from '../../../../renderer/features/transcript/summary-strip';
import { useCardWords } from '../../../../renderer/features/transcript/use-card-words';
import { useGroupTitle } from '../../../../renderer/features/transcript/use-group-title';
import { ViewControls } from '../../../../renderer/features/transcript/view-controls';
import { TrashPage } from '../../../../renderer/features/trash/trash-page';
import { rowOf } from '../../../../shared/row';
import { createStore } from '../../../../renderer/store/store';
import { flags } from '../../../../renderer/store/view-slice';
import { PageHeader } from '../../../../renderer/ui/page-header';
import { english } from '../../../../shared/catalogues/english';
import { createMessages } from '../../../../shared/messages';
import { noOwnWords } from '../../../../shared/own';
import { verdicts } from '../../../../shared/report';
import { densities, type Grouping, groupings, layouts } from '../../../../shared/transcript-view';
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

const now = new Date('2026-11-22T12:00:00Z');
const nameless = aSummary({ name: null, issuer: { ...aSummary().issuer, id: null, name: null } });
const own = { ...noOwnWords, favourite: true, visibility: 'private', notes: 'Mine' } as const;
const [shown] = createShowing()([[rowOf(aRecord({ summary: nameless, hasPicture: true, own })), rowOf(aRecord())]], {
  now,
  openedAt: '2026-01-01',
  changed: new Set(),
});
const rows = shown ? verdicts.map((verdict) => ({ ...shown, id: verdict, verdict })) : [];
const group = { key: 'x', title: null, rows, selfDeclared: 2 };
const counts = {
  all: 7,
  verdicts: new Map(verdicts.map((verdict) => [verdict, 1] as const)),
  classes: new Map(classOrder.map((kind) => [kind, 1] as const)),
  flags: new Map(flags.map((flag) => [flag, 1] as const)),
  own: new Map([['all', 2] as const]),
};

function Piece({ heading, layout, density, grouping }: Look & { heading: boolean; grouping: Grouping }) {
  return (
    <BadgeLine
      line={heading ? { kind: 'heading', group, first: true } : { kind: 'badges', group, rows, place: 0 }}
      layout={layout}
      density={density}
      columns={4}
      titleOf={useGroupTitle(grouping)}
      wordsOf={useCardWords(now)}
      reached={0}
      selected={new Set(['expired'])}
    />
  );
}

const pieces: readonly (readonly [string, ReactNode])[] = [
  ['sidebar', <Sidebar key="sidebar" />],
  ['actions', <TranscriptActions key="actions" />],
  ['filters', <SummaryStrip key="filters" counts={counts} />],
  ['view controls', <ViewControls key="controls" shown={rows} />],
  ['empty transcript', <EmptyTranscript key="empty" />],
  ['trash', <TrashPage key="trash" />],
  ...groupings.map(
    (grouping) =>
      [
        `${grouping} heading`,
        <Piece key="heading" heading layout="grid" density="comfortable" grouping={grouping} />,
      ] as const,
  ),
  ...layouts.flatMap((layout) =>
    densities.map(
      (density) =>
        [
          `badges, ${layout}, ${density}`,
          <Piece key="badges" heading={false} layout={layout} density={density} grouping="year" />,
        ] as const,
    ),
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
const isDate = (text: string): boolean =>
  /^(?:\d{1,2} \p{L}+|\p{L}+ \d{1,2},) \d{4}$/u.test(text) || /^(?:\d+ (?:day|month|year)s? ago|today)$/.test(text);

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
  const line = inPseudo(pieces.find(([name]) => name === 'badges, grid, comfortable')?.[1]);
  it('is a list of links of which the Tab key reaches one', () => {
    expect(line.match(/<li /g)).toHaveLength(rows.length);
    expect(line.match(/<a [^>]*tabindex="0"/gi)).toHaveLength(1);
    expect(line.match(/<a [^>]*tabindex="-1"/gi)).toHaveLength(rows.length - 1);
    expect(line.match(/aria-checked="true"/g)).toHaveLength(1);
  });
});
