import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type Collection, putBack } from '../../../shared/collections';
import type { WalletError } from '../../../shared/errors';
import type { Result } from '../../../shared/result';
import { bridge } from '../../bridge';
import { useCollections } from '../../read-model/use-collections';
import { useErrorWords } from '../../i18n/use-error-words';
import { useToast } from '../../ui/toasts';

type Sent = Promise<Result<unknown, WalletError>>;

export interface CollectionActs {
  /** Makes an empty one, or one of these badges, and goes there to give it a name. */
  readonly create: (records?: readonly string[]) => Promise<void>;
  readonly add: (to: Collection, records: readonly string[]) => Promise<void>;
  /** Undoing it puts them back where they stood. */
  readonly remove: (from: Collection, records: readonly string[]) => Promise<void>;
  /** Keeps it as it is now; true where that was done. */
  readonly save: (collection: Collection) => Promise<boolean>;
  readonly cover: (collection: Collection, record: string | null) => Promise<void>;
  /** Undoing it brings it back with everything in it, in its place among these. */
  readonly drop: (collection: Collection, order: readonly string[]) => Promise<void>;
  readonly arrange: (order: readonly string[]) => Promise<void>;
}

/** What can be done with collections. Each act says what it did or why not, and offers to undo it. */
export function useCollectionActs(): CollectionActs {
  const { t } = useTranslation();
  const toast = useToast();
  const words = useErrorWords();
  const navigate = useNavigate();
  const { collections } = useCollections();
  /** As they are when an act is undone, which may be a while after it was done. */
  const latest = useRef(collections);
  useEffect(() => {
    latest.current = collections;
  }, [collections]);
  return useMemo(() => {
    const refused = (error: WalletError): void =>
      toast.show({ message: t('collections:failed', { reason: words(error) }) });
    const told = async (sent: Sent, message: string | null, undo?: () => Sent): Promise<boolean> => {
      const done = await sent;
      if (!done.ok) refused(done.error);
      else if (message !== null) {
        const back = async (): Promise<void> => {
          const undone = await undo?.();
          if (undone && !undone.ok) refused(undone.error);
        };
        toast.show({ message, ...(undo && { action: { label: t('collections:undo'), onPress: () => void back() } }) });
      }
      return done.ok;
    };
    const keep = (collection: Collection): Sent =>
      bridge.collections.save({ ...collection, members: [...collection.members] });

    return {
      create: async (records = []) => {
        const id = crypto.randomUUID();
        const made = { id, name: t('collections:newName'), description: '', members: records, cover: null };
        if (await told(keep(made), null)) void navigate(`/collection/${id}`, { state: { naming: true } });
      },
      add: async (to, records) => {
        const { name } = to;
        const added = records.filter((id) => !to.members.includes(id));
        if (added.length === 0) {
          toast.show({ message: t('collections:alreadyIn', { name, count: records.length }) });
          return;
        }
        await told(
          bridge.collections.add(to.id, [...added]),
          t('collections:added', { name, count: added.length }),
          () => bridge.collections.remove(to.id, [...added]),
        );
      },
      remove: async (from, records) => {
        const message = t('collections:removed', { name: from.name, count: records.length });
        await told(bridge.collections.remove(from.id, [...records]), message, () => {
          const now = latest.current.find(({ id }) => id === from.id) ?? from;
          return keep({ ...now, members: putBack(from.members, now.members, records) });
        });
      },
      save: (collection) => told(keep(collection), null),
      cover: async (collection, record) => {
        await told(keep({ ...collection, cover: record }), t('collections:coverChanged'), () =>
          keep({ ...(latest.current.find(({ id }) => id === collection.id) ?? collection), cover: collection.cover }),
        );
      },
      drop: async (collection, order) => {
        await told(
          bridge.collections.delete(collection.id),
          t('collections:deleted', { name: collection.name }),
          async () => {
            const kept = await keep(collection);
            return kept.ok ? bridge.collections.arrange([...order]) : kept;
          },
        );
      },
      arrange: async (order) => {
        await told(bridge.collections.arrange([...order]), null);
      },
    };
  }, [t, toast, words, navigate]);
}
