import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { commandIds, commandTable } from '../../../shared/commands';
import { useCollections } from '../../read-model/use-collections';
import { useStacks } from '../../read-model/use-records';
import { useCommandActs } from '../commands/use-command-acts';
import { type Entry, type FoldedEntry, folded } from './entries';

/** Everything the palette leads to: commands that can be done now, collections, kept searches, badges. */
export function useEntries(): readonly FoldedEntry[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const acts = useCommandActs();
  const { collections, searches } = useCollections();
  const stacks = useStacks();
  return useMemo(() => {
    const go = (to: string) => (): void => void navigate(to);
    const commands = commandIds
      .filter((id) => id !== 'palette' && acts[id].when())
      .map((id): Entry => {
        const { group, words, keys } = commandTable[id];
        return {
          id,
          group: 'commands',
          name: t(words),
          beside: t(`commands:group-name.${group}`),
          keys,
          run: acts[id].run,
        };
      });
    const places = [
      ...collections.map(
        ({ id, name }): Entry => ({
          id,
          group: 'collections',
          name,
          beside: '',
          keys: null,
          run: go(`/collection/${id}`),
        }),
      ),
      ...searches.map(
        ({ id, name }): Entry => ({ id, group: 'searches', name, beside: '', keys: null, run: go(`/search/${id}`) }),
      ),
    ];
    const badges = (stacks ?? []).map(
      ([{ id, name, issuer }]): Entry => ({
        id,
        group: 'badges',
        name: name ?? t('app:untitled'),
        beside: issuer ?? '',
        keys: null,
        run: go(`/badge/${id}`),
      }),
    );
    return [...commands, ...places, ...badges].map(folded);
  }, [t, navigate, acts, collections, searches, stacks]);
}
