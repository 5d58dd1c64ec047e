import { useEffect } from 'react';
import { defaultTranscriptView, type TranscriptView } from '../../../shared/transcript-view';
import { useAppDispatch, useAppSelector } from '../../store/store';
import { saveSettings, useSettingsState } from '../settings/use-settings';

/** Changes of the view that come within so many milliseconds are saved as one. */
const settle = 400;

/**
 * Remembers how the earner looks at the transcript, for the next time: sealed with their settings, because it tells what
 * is in the wallet. False until it is known how they looked at it last.
 */
export function useRememberedView(): boolean {
  const dispatch = useAppDispatch();
  const state = useSettingsState();
  const known = useAppSelector(({ view }) => view.recalled);
  const { grouping, sorting, layout, density } = useAppSelector(({ view }) => view);

  useEffect(() => {
    if (!known || state.kind !== 'ready') return undefined;
    const { settings } = state;
    const view: TranscriptView = { grouping, sorting, layout, density };
    if (isSame(view, settings.view ?? defaultTranscriptView)) return undefined;
    const timer = setTimeout(() => void dispatch(saveSettings(() => ({ view }))), settle);
    return () => clearTimeout(timer);
  }, [known, state, grouping, sorting, layout, density, dispatch]);
  return known;
}

function isSame(a: TranscriptView, b: TranscriptView): boolean {
  return a.grouping === b.grouping && a.sorting === b.sorting && a.layout === b.layout && a.density === b.density;
}
