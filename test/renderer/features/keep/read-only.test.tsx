// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BadgeActions } from '../../../../renderer/features/badge/badge-actions';
import { SideCollections } from '../../../../renderer/features/collections/side-collections';
import { useCommandActs } from '../../../../renderer/features/commands/use-command-acts';
import { useDrop } from '../../../../renderer/features/intake/use-drop';
import { useGlobalPaste } from '../../../../renderer/features/intake/use-global-paste';
import { Keepable } from '../../../../renderer/features/keep/keepable';
import { ReadOnlyProvider, whyReadOnly } from '../../../../renderer/features/keep/read-only';
import { FavouriteButton } from '../../../../renderer/features/own/favourite-button';
import { InCollections } from '../../../../renderer/features/own/in-collections';
import { TagsField } from '../../../../renderer/features/own/tags-field';
import { useEntries } from '../../../../renderer/features/palette/use-entries';
import { createArranger } from '../../../../renderer/features/transcript/arranger';
import { BulkBar } from '../../../../renderer/features/transcript/bulk-bar';
import { EmptyTranscript } from '../../../../renderer/features/transcript/empty-transcript';
import { TranscriptActions } from '../../../../renderer/features/transcript/transcript-actions';
import { RadioGroup } from '../../../../renderer/ui/radio-group';
import { Select } from '../../../../renderer/ui/select';
import { TextField } from '../../../../renderer/ui/text-field';
import { commandIds } from '../../../../shared/commands';
import { noOwnWords } from '../../../../shared/own';
import { inPage } from '../../in-page';
import { aRecord } from '../a-record';
import { aRow, collator, plain } from '../transcript/some-rows';

// A page without a layout never becomes wider.
beforeEach(() =>
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined;
      unobserve = () => undefined;
      disconnect = () => undefined;
    },
  ),
);
afterEach(() => vi.unstubAllGlobals());

const at = (element: ReactNode, readOnly: boolean, more: Parameters<typeof inPage>[1] = {}) =>
  inPage(<ReadOnlyProvider readOnly={readOnly}>{element}</ReadOnlyProvider>, more);
const buttons = () => screen.queryAllByRole('button').map((one) => one.getAttribute('aria-label') ?? one.textContent);

const job = { id: 'job', name: 'Job', members: ['steel'], description: '', cover: null };
const collections = { collections: [job], searches: [] };

describe('a wallet that is open for reading alone', () => {
  it('offers no adding above the transcript, and every way out of it', async () => {
    const { t } = await at(<TranscriptActions />, true);
    expect(buttons()).not.toContain(t('transcript:add'));
    expect(buttons()).toContain(t('transcript:export'));
  });

  it('offers no adding in an empty transcript, and says why there is nothing', async () => {
    const { t } = await at(<EmptyTranscript />, true);
    expect(buttons()).toEqual([]);
    expect(screen.getByText(t('keep:readOnlyNone'))).toBeTruthy();
    expect(screen.getByText(t('errors:read-only'))).toBeTruthy();
  });

  it('lets selected badges be exported, and nothing else', async () => {
    const { shown } = createArranger(collator)([[aRow('steel')]], plain);
    const { t } = await at(<BulkBar badges={shown} />, true);
    expect(buttons()).toEqual([t('transcript:selectNone'), t('transcript:export')]);
  });

  it('gives the original of a badge, and checks and deletes nothing', async () => {
    const { t } = await at(<BadgeActions record={aRecord()} checking={false} onCheck={() => undefined} />, true);
    expect(buttons()).toEqual([t('badge:exportOriginal')]);
  });

  it('leads to collections that cannot be made, changed or moved', async () => {
    const { user } = await at(<SideCollections />, true, { collections });
    const link = await screen.findByRole('link', { name: /Job/ });
    expect(buttons()).toEqual([]);
    expect(link.draggable).toBe(false);
    expect(link.getAttribute('aria-keyshortcuts')).toBeNull();
    act(() => link.focus());
    await user.keyboard('{F2}');
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('shows a star that was given, without a way to take it, and none that was not', async () => {
    await at(<FavouriteButton record={aRecord({ own: { ...noOwnWords, favourite: true } })} />, true);
    expect(screen.getByRole<HTMLButtonElement>('button').disabled).toBe(true);
    await at(<FavouriteButton record={aRecord({ id: 'other' })} />, true);
    expect(screen.getAllByRole('button')).toHaveLength(1);
  });
});

describe('what the wallet keeps', () => {
  const words = { name: 'Name', online: 'Online', lock: 'Lock' };
  const fields = (
    <Keepable>
      <TextField label={words.name} value="Mia" onChange={() => undefined} />
      <RadioGroup label={words.online} value="a" onChange={() => undefined} items={[{ value: 'a', label: 'Never' }]} />
      <Select label={words.lock} value="5" onChange={() => undefined} items={[{ value: '5', label: 'Five' }]} />
      <TagsField ids={['steel']} tags={['Bridges']} />
      <InCollections id="steel" />
    </Keepable>
  );
  const controls = () => [
    ...screen.getAllByRole<HTMLInputElement>('textbox'),
    ...screen.getAllByRole<HTMLInputElement>('radio'),
    ...screen.getAllByRole<HTMLInputElement>('combobox'),
    ...screen.getAllByRole<HTMLButtonElement>('button'),
  ];
  const more = { badges: [aRow('steel')], collections };

  it('is shown and answers to nothing in a wallet for reading alone, with the words that say why', async () => {
    await at(fields, true, more);
    await screen.findByRole('link', { name: 'Job' });
    expect(controls().filter((one) => !one.disabled)).toEqual([]);
    expect(screen.getByRole('row', { name: 'Bridges' })).toBeTruthy();
    const described = document.querySelector('[role=group][aria-describedby]');
    expect(described?.getAttribute('aria-describedby')).toBe(whyReadOnly);
  });

  it('is there to be changed in any other', async () => {
    await at(fields, false, more);
    await screen.findByRole('link', { name: 'Job' });
    expect(controls().filter((one) => one.disabled)).toEqual([]);
    expect(document.querySelector('[aria-describedby=why-read-only]')).toBeNull();
  });
});

describe('commands, keys and drops of a wallet that is open for reading alone', () => {
  const changing = [
    'show-tour',
    'add-badges',
    'paste-badge',
    'state-achievement',
    'check-all',
    'new-collection',
    'keep-search',
  ];
  function Offered() {
    const entries = useEntries();
    return <output data-testid="offered">{entries.map(({ entry }) => entry.id).join(' ')}</output>;
  }
  const offered = () => screen.getByTestId('offered').textContent.split(' ');
  function Add() {
    const acts = useCommandActs();
    return <button onClick={() => acts['add-badges'].run()}>{'menu'}</button>;
  }
  function Takes() {
    useGlobalPaste();
    const over = useDrop();
    return <output data-testid="over">{String(over)}</output>;
  }

  it('are not in the palette, and all others are', async () => {
    await at(<Offered />, true);
    await waitFor(() => expect(offered()).toContain('theme-dark'));
    expect(commandIds.filter((id) => id !== 'palette' && !offered().includes(id))).toEqual(changing);
  });

  it('are answered with the reason where the menu asks for them', async () => {
    const { user, store, t } = await at(<Add />, true);
    await user.click(screen.getByRole('button', { name: 'menu' }));
    expect(await screen.findByText(t('errors:read-only'))).toBeTruthy();
    expect(store.getState().imports.panel).toBe('closed');
  });

  it('take nothing that is pasted, and say why', async () => {
    const { t } = await at(<Takes />, true);
    const paste = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
      clipboardData: { files: [], getData: () => 'https://badges.example/1' },
    });
    act(() => void document.body.dispatchEvent(paste));
    expect(await screen.findByText(t('errors:read-only'))).toBeTruthy();
    expect(paste.defaultPrevented).toBe(true);
  });

  it.each([
    [true, 'none', 'false'],
    [false, 'copy', 'true'],
  ] as const)(
    'hold nothing ready for a file over the window (for reading alone: %s)',
    async (readOnly, effect, over) => {
      await at(<Takes />, readOnly);
      const dataTransfer = { types: ['Files'], dropEffect: '' };
      const drag = (type: string) =>
        Object.assign(new Event(type, { bubbles: true, cancelable: true }), { dataTransfer });
      act(() => void document.body.dispatchEvent(drag('dragenter')));
      act(() => void document.body.dispatchEvent(drag('dragover')));
      expect(dataTransfer.dropEffect).toBe(effect);
      expect(screen.getByTestId('over').textContent).toBe(over);
    },
  );
});
