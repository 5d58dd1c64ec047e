import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { WalletError } from '../../../shared/errors';
import { tagKey, type Visibility } from '../../../shared/own';
import type { Result } from '../../../shared/result';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { useCollections } from '../../read-model/use-collections';
import { useToast } from '../../ui/toasts';
import type { Shown } from './shown';

type Change = Parameters<typeof bridge.own.change>[1];
type Sent = Promise<Result<unknown, WalletError>>;

/** What can be done with many badges at once. Each act says what it did and, where it can be undone, offers that. */
export interface Bulk {
  /** Into a collection that is there, or into a new one of this name. */
  readonly collect: (
    to: { readonly id: string; readonly name: string } | { readonly newName: string },
  ) => Promise<void>;
  readonly tag: (tag: string) => Promise<void>;
  readonly favour: (favourite: boolean) => Promise<void>;
  readonly archive: (archived: boolean) => Promise<void>;
  readonly show: (visibility: Visibility) => Promise<void>;
  readonly trash: () => Promise<void>;
}

/**
 * Acts on badges. The earner's own words and the trash hold for a badge with all its editions, for it looks like
 * one; a collection takes the edition that counts.
 */
export function useBulk(): (badges: readonly Shown[]) => Bulk {
  const { t } = useTranslation();
  const { collections } = useCollections();
  const toast = useToast();
  const words = useErrorWords();

  const told = useCallback(
    async (sent: Sent, message: string, undo?: () => Sent): Promise<void> => {
      const refused = (error: WalletError): void =>
        toast.show({ message: t('transcript:bulkFailed', { reason: words(error) }) });
      const done = await sent;
      if (!done.ok) {
        refused(done.error);
        return;
      }
      const back = async (): Promise<void> => {
        const undone = await undo?.();
        if (undone && !undone.ok) refused(undone.error);
      };
      toast.show({ message, ...(undo && { action: { label: t('transcript:undo'), onPress: () => void back() } }) });
    },
    [t, toast, words],
  );

  return useCallback(
    (badges) => {
      const count = badges.length;
      const rows = badges.flatMap(({ row, others }) => [row, ...others]);
      const ids = rows.map(({ id }) => id);
      const tops = badges.map(({ id }) => id);
      const change = (of: readonly string[], what: Change): Sent =>
        of.length === 0 ? Promise.resolve({ ok: true, value: null }) : bridge.own.change([...of], what);
      return {
        collect: (to) => {
          if ('newName' in to) {
            const id = crypto.randomUUID();
            const made = { id, name: to.newName, description: '', members: tops, cover: null };
            return told(bridge.collections.save(made), t('transcript:collected', { count, name: to.newName }), () =>
              bridge.collections.delete(id),
            );
          }
          const there = new Set(collections.find(({ id }) => id === to.id)?.members);
          const added = tops.filter((id) => !there.has(id));
          const name = to.name;
          if (added.length === 0)
            return told(Promise.resolve({ ok: true, value: null }), t('transcript:collectedAlready', { count, name }));
          return told(
            bridge.collections.add(to.id, added),
            t('transcript:collected', { count: added.length, name }),
            () => bridge.collections.remove(to.id, added),
          );
        },
        tag: (tag) => {
          const folded = tagKey(tag);
          const added = rows.filter(({ own }) => !own.tags.some((one) => tagKey(one) === folded)).map(({ id }) => id);
          return told(change(added, { addTags: [tag] }), t('transcript:tagged', { count, tag }), () =>
            change(added, { removeTags: [tag] }),
          );
        },
        favour: (favourite) => {
          const changed = rows.filter(({ own }) => own.favourite !== favourite).map(({ id }) => id);
          return told(
            change(changed, { favourite }),
            t(favourite ? 'transcript:favoured' : 'transcript:unfavoured', { count }),
            () => change(changed, { favourite: !favourite }),
          );
        },
        archive: (archived) => {
          const changed = rows.filter(({ own }) => (own.archivedAt !== null) !== archived).map(({ id }) => id);
          return told(
            change(changed, { archived }),
            t(archived ? 'transcript:archivedDone' : 'transcript:unarchived', { count }),
            () => change(changed, { archived: !archived }),
          );
        },
        show: (visibility) => {
          const before = new Map<Visibility, string[]>();
          for (const { id, own } of rows)
            if (own.visibility !== visibility) before.set(own.visibility, [...(before.get(own.visibility) ?? []), id]);
          const back = async (): Promise<Result<unknown, WalletError>> => {
            let last: Result<unknown, WalletError> = { ok: true, value: null };
            for (const [was, of] of before) {
              last = await change(of, { visibility: was });
              if (!last.ok) return last;
            }
            return last;
          };
          return told(change(ids, { visibility }), t(`transcript:visibilitySet.${visibility}`, { count }), back);
        },
        trash: () => {
          const [only] = badges;
          const message =
            count === 1 && only && only.others.length === 0
              ? t('transcript:trashed', { name: only.row.name ?? t('app:untitled') })
              : t('transcript:trashedMany', { count });
          return told(bridge.records.trash(ids), message, () => bridge.records.restore(ids));
        },
      };
    },
    [collections, t, told],
  );
}
