// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { useCallback, useRef } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ReadOnlyProvider } from '../../../../renderer/features/keep/read-only';
import { TranscriptPage } from '../../../../renderer/features/transcript/transcript-page';
import { inPage } from '../../in-page';
import { wallet } from '../../page-setup';
import { aRow } from './some-rows';

const width = 740;
const columns = 3;

// A page without a layout: everything is as wide as this, and nothing is ever measured anew.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(width);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(4000);
  HTMLElement.prototype.scrollTo = () => undefined;
  HTMLElement.prototype.scrollBy = () => undefined;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined;
      disconnect = () => undefined;
    },
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function Page() {
  const main = useRef<HTMLElement | null>(null);
  const take = useCallback((element: HTMLElement | null) => {
    main.current = element;
  }, []);
  return (
    <main ref={take}>
      <TranscriptPage scrollParent={main} />
    </main>
  );
}

/** Two years: four badges in one, two in the other. */
const badges = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, at) => apart(id, `${at < 4 ? '2026' : '2025'}-0${8 - at}-01`));

/** A badge that is no edition of another. */
function apart(id: string, day: string) {
  const row = aRow(id, { name: `Badge ${id}`, date: `${day}T00:00:00Z` });
  return { ...row, marks: { ...row.marks, credential: id, achievement: id, likeness: id } };
}

const cards = () => [...document.querySelectorAll<HTMLElement>('[data-record]')];
const at = () => (document.activeElement as HTMLElement).dataset['record'];
const selected = () =>
  cards().flatMap((card) => (card.textContent.includes('Selected') ? [card.dataset['record']] : []));

async function onFirst(locale = 'en', readOnly = false) {
  const inWallet = (
    <ReadOnlyProvider readOnly={readOnly}>
      <Page />
    </ReadOnlyProvider>
  );
  const page = await inPage(inWallet, { badges, locale });
  await waitFor(() => expect(cards()).toHaveLength(badges.length));
  act(() => cards()[0]?.focus());
  return page;
}

it('is one stop of the Tab key, which is where the arrows left it', async () => {
  const { user } = await onFirst();
  const stops = () => cards().flatMap((card) => (card.tabIndex === 0 ? [card.dataset['record']] : []));
  expect(stops()).toEqual(['a']);
  await user.keyboard('{ArrowRight}');
  expect([at(), stops()]).toEqual(['b', ['b']]);
  await user.tab();
  expect(at()).toBeUndefined();
  await user.tab({ shift: true });
  expect(at()).toBe('b');
});

it('goes by rows and over headings, to the ends, and stops there', async () => {
  const { user } = await onFirst();
  const after = async (keys: string) => {
    await user.keyboard(keys);
    return at();
  };
  expect(columns).toBe(3);
  expect(await after('{ArrowRight}{ArrowDown}')).toBe('d');
  expect(await after('{ArrowDown}')).toBe('e');
  expect(await after('{End}')).toBe('f');
  expect(await after('{ArrowRight}')).toBe('f');
  expect(await after('{Home}')).toBe('a');
  expect(await after('{ArrowLeft}')).toBe('a');
});

it('reads the arrows from right to left in Arabic', async () => {
  const { user } = await onFirst('ar');
  await user.keyboard('{ArrowLeft}');
  expect(at()).toBe('b');
  await user.keyboard('{ArrowRight}');
  expect(at()).toBe('a');
});

it('selects with Space and with Shift on the way, all with Ctrl and A, none with Escape', async () => {
  const { user, store, t } = await onFirst();
  await user.keyboard(' ');
  expect(selected()).toEqual(['a']);
  await user.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
  expect([at(), selected()]).toEqual(['c', ['a', 'b', 'c']]);
  expect(screen.getByRole('toolbar', { name: t('transcript:bulk') }).textContent).toContain('3');
  await user.keyboard('{Shift>}{ArrowLeft}{/Shift}');
  expect(selected()).toEqual(['a', 'b']);
  await user.keyboard('{Control>}a{/Control}');
  expect(selected()).toHaveLength(badges.length);
  await user.keyboard('{Escape}');
  expect(store.getState().selection.ids).toEqual([]);
  expect(screen.queryByRole('toolbar', { name: t('transcript:bulk') })).toBeNull();
});

it('opens with Enter', async () => {
  const { user } = await onFirst();
  await user.keyboard('{ArrowRight}{Enter}');
  await waitFor(() => expect(screen.getByTestId('address').textContent).toBe('/badge/b'));
});

it('keeps the focus with its badge when others come before it', async () => {
  const { user } = await onFirst();
  await user.keyboard('{ArrowRight}');
  await act(async () => {
    wallet.put([apart('z', '2026-11-01')]);
    await Promise.resolve();
  });
  await waitFor(() => expect(cards()).toHaveLength(badges.length + 1));
  expect(at()).toBe('b');
});

it('Delete in a wallet for reading alone asks for nothing, says why, and stays where it is', async () => {
  const { user, t } = await onFirst('en', true);
  await user.keyboard('{Delete}');
  expect(await screen.findByText(t('errors:read-only'))).toBeTruthy();
  expect(at()).toBe('a');
});
