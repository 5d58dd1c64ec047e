import { SearchX } from 'lucide-react';
import { type RefObject, useDeferredValue, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Stack, useDamagedCount, useStacks } from '../../read-model/use-records';
import { useAppDispatch, useAppSelector } from '../../store/store';
import { cleared } from '../../store/view-slice';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { announce } from '../../ui/live-region';
import { PageHeader } from '../../ui/page-header';
import { Spinner } from '../../ui/spinner';
import { useNow } from '../badge/use-moments';
import { arrange, inOrder } from './arrange';
import { BadgeList } from './badge-list';
import { EmptyTranscript } from './empty-transcript';
import { TranscriptActions } from './transcript-actions';
import { TranscriptFilters } from './transcript-filters';
import { useTrashFromList } from './use-trash-from-list';
import './transcript.css';

/** The home: every badge outside the trash. Route `/`. */
export function TranscriptPage({ scrollParent }: { readonly scrollParent: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation();
  const stacks = useStacks();
  const damaged = useDamagedCount();
  if (stacks === undefined) return <Spinner label={t('transcript:loading')} />;
  if (stacks.length === 0 && damaged === 0) return <EmptyTranscript />;
  return <Filled stacks={stacks} damaged={damaged} scrollParent={scrollParent} />;
}

interface FilledProps {
  readonly stacks: readonly Stack[];
  /** How many more there are that the vault cannot open. */
  readonly damaged: number;
  readonly scrollParent: RefObject<HTMLElement | null>;
}

function Filled({ stacks, damaged, scrollParent }: FilledProps) {
  const { t, i18n } = useTranslation();
  const dispatch = useAppDispatch();
  const view = useAppSelector((state) => state.view);
  // The field follows the keys at once; the list may follow a frame later.
  const deferred = useDeferredValue(view);
  const now = useNow();
  const trash = useTrashFromList();
  const collator = useMemo(() => new Intl.Collator(i18n.language, { numeric: true }), [i18n.language]);
  const { sorting, changed } = deferred;
  const sorted = useMemo(
    () => inOrder(stacks, sorting, now, collator, new Set(changed)),
    [stacks, sorting, now, collator, changed],
  );
  const arranged = useMemo(() => arrange(sorted, deferred, collator), [sorted, deferred, collator]);
  const issuers = useMemo(() => new Set(stacks.flatMap(([{ issuer }]) => issuer ?? [])).size, [stacks]);
  const earlier = useMemo(() => stacks.reduce((sum, stack) => sum + stack.length - 1, 0), [stacks]);

  const narrowed = deferred.search !== '' || deferred.filter !== 'all';
  useEffect(() => {
    if (narrowed) announce(t('transcript:found', { count: arranged.shown }));
  }, [narrowed, arranged.shown, t]);

  return (
    <div className="transcript">
      <PageHeader
        title={t('transcript:title')}
        subtitle={t(earlier > 0 ? 'transcript:subtitleEditions' : 'transcript:subtitle', {
          achievements: t('transcript:achievements', { count: stacks.length }),
          issuers: t('transcript:issuers', { count: issuers }),
          editions: t('transcript:otherEditions', { count: earlier }),
        })}
      >
        <TranscriptActions />
      </PageHeader>
      {damaged > 0 && <p className="transcript-damaged">{t('transcript:damaged', { count: damaged })}</p>}
      <TranscriptFilters counts={arranged.counts} shown={arranged.groups} />
      {arranged.shown > 0 ? (
        <BadgeList
          groups={arranged.groups}
          layout={deferred.layout}
          grouping={deferred.grouping}
          scrollParent={scrollParent}
          onTrash={trash}
        />
      ) : (
        <EmptyState
          picture={<SearchX className="transcript-nothing" aria-hidden="true" />}
          title={t('transcript:nothingTitle')}
          text={t('transcript:nothingText')}
          action={<Button onPress={() => dispatch(cleared())}>{t('transcript:clear')}</Button>}
        />
      )}
    </div>
  );
}
