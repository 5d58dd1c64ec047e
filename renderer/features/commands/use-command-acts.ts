import { useMemo } from 'react';
import { useStore } from 'react-redux';
import { useLocation, useNavigate } from 'react-router';
import { type CommandId, isChanging } from '../../../shared/commands';
import type { ExportFormat } from '../../../shared/contract';
import type { Theme } from '../../../shared/settings';
import { bridge } from '../../bridge';
import { type State, useAppDispatch } from '../../store/store';
import { type Grouping, grouped, laidOut, searchAsked, sorted, type Sorting, spaced } from '../../store/view-slice';
import { useErrorWords } from '../../i18n/use-error-words';
import { afterDialogs } from '../../ui/after-dialogs';
import { useToast } from '../../ui/toasts';
import { useCollectionActs } from '../collections/use-collection-acts';
import { exportAsked } from '../exports/exports-slice';
import { useReadOnly } from '../keep/read-only';
import { panelOpened, pasteAsked } from '../intake/imports-slice';
import { noticesToggled, tourAsked } from '../notices/notices-slice';
import { dialogOpened } from '../palette/palette-slice';
import { useSearchActs } from '../search/use-search-acts';
import { savePreferences, useSettingsDispatch, useSettingsState } from '../settings/use-settings';
import { useCheckAll } from '../shell/use-check-all';

export interface Act {
  readonly run: () => void;
  /** Whether it can be done now. */
  readonly when: () => boolean;
}

/** What each command does: one entry a command, whoever calls it. */
export function useCommandActs(): Readonly<Record<CommandId, Act>> {
  const dispatch = useAppDispatch();
  const navigate = useNavigate();
  const kept = useLocation().pathname.startsWith('/search/');
  const checkAll = useCheckAll();
  const collections = useCollectionActs();
  const searches = useSearchActs();
  const settings = useSettingsState();
  const preferences = settings.kind === 'ready' ? settings.preferences : null;
  const settingsDispatch = useSettingsDispatch();
  const toast = useToast();
  const words = useErrorWords();
  const readOnly = useReadOnly();
  // Asked when a command is carried out: whoever holds the commands is not drawn anew at each key.
  const store = useStore<State>();
  return useMemo(() => {
    const act = (run: () => unknown, when = (): boolean => true): Act => ({ run: () => void run(), when });
    /** Nobody is offered it where the wallet is open for reading alone; a key may still ask. */
    const refused = act(
      () => toast.show({ message: words({ kind: 'read-only' }) }),
      () => false,
    );
    const allowed = ([id, one]: [string, Act]): [string, Act] => [
      id,
      readOnly && isChanging(id as CommandId) ? refused : one,
    ];
    const typed = (): string => store.getState().view.search;
    const go = (to: string): Act => act(() => navigate(to));
    const exporting = (format: ExportFormat): Act =>
      act(() => afterDialogs(() => dispatch(exportAsked({ format, ids: null }))));
    const theme = (one: Theme): Act =>
      act(
        async () => {
          const saved = await settingsDispatch(savePreferences(() => ({ theme: one })));
          if (!saved.ok) toast.show({ message: words(saved.error) });
        },
        () => preferences !== null,
      );
    const home = (then: () => void): Act =>
      act(() => {
        void navigate('/');
        then();
      });
    const group = (by: Grouping): Act => home(() => dispatch(grouped(by)));
    const sort = (by: Sorting): Act => home(() => dispatch(sorted(by)));
    const acts: Readonly<Record<CommandId, Act>> = {
      palette: act(() => dispatch(dialogOpened('palette'))),
      find: act(() => {
        // A kept search has a field of its own.
        if (!kept) void navigate('/');
        dispatch(searchAsked());
      }),
      'show-keys': act(() => dispatch(dialogOpened('keys'))),
      'show-notices': act(() => afterDialogs(() => dispatch(noticesToggled(true)))),
      'show-tour': home(() => dispatch(tourAsked(true))),
      lock: act(() => bridge.vault.lock()),
      'show-transcript': go('/'),
      'show-trash': go('/trash'),
      'show-favourites': go('/favourites'),
      'show-archive': go('/archive'),
      'show-quality': go('/quality'),
      'show-settings': go('/settings'),
      'add-badges': act(() => dispatch(panelOpened())),
      'state-achievement': act(() => dispatch(dialogOpened('declare'))),
      'paste-badge': act(() => dispatch(pasteAsked())),
      'check-all': act(checkAll),
      'new-collection': act(() => collections.create()),
      'keep-search': act(
        () => searches.keep(typed()),
        () => typed().trim() !== '',
      ),
      'export-transcript': exporting('pdf'),
      'export-html': exporting('html'),
      'export-json': exporting('json'),
      'export-csv': exporting('csv'),
      'export-resume': exporting('resume'),
      'export-ler': exporting('ler'),
      'theme-system': theme('system'),
      'theme-light': theme('light'),
      'theme-dark': theme('dark'),
      'as-cards': home(() => dispatch(laidOut('grid'))),
      'as-list': home(() => dispatch(laidOut('list'))),
      'group-year': group('year'),
      'group-issuer': group('issuer'),
      'group-class': group('class'),
      'group-level': group('level'),
      'group-skill': group('skill'),
      'group-collection': group('collection'),
      'group-verdict': group('verdict'),
      'group-none': group('none'),
      'sort-newest': sort('newest'),
      'sort-oldest': sort('oldest'),
      'sort-name': sort('name'),
      'sort-expiry': sort('expiry'),
      'sort-issuer': sort('issuer'),
      'sort-level': sort('level'),
      'sort-added': sort('added'),
      'more-room': home(() => dispatch(spaced('comfortable'))),
      'less-room': home(() => dispatch(spaced('compact'))),
    };
    return Object.fromEntries(Object.entries(acts).map(allowed)) as Readonly<Record<CommandId, Act>>;
  }, [
    dispatch,
    navigate,
    kept,
    checkAll,
    collections,
    searches,
    preferences,
    settingsDispatch,
    toast,
    words,
    store,
    readOnly,
  ]);
}
