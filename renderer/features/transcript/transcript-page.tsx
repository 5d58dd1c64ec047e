import { SearchX } from 'lucide-react';
import { type RefObject, useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SmartCollection } from '../../../shared/collections';
import { useCollections } from '../../read-model/use-collections';
import { type Stack, useDamagedCount, useFront, useStacks } from '../../read-model/use-records';
import { useAppDispatch, useAppSelector } from '../../store/store';
import { asksNothing, cleared, searched } from '../../store/view-slice';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { announce } from '../../ui/live-region';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { useNow } from '../badge/use-moments';
import { KeptTitle } from '../search/kept-title';
import { NothingFound } from '../search/nothing-found';
import { useArchiveFilter } from '../search/use-archive-filter';
import { useSearch } from '../search/use-search';
import { createArranger } from './arranger';
import { BadgeList } from './badge-list';
import { BulkBar } from './bulk-bar';
import { EmptyTranscript } from './empty-transcript';
import { SummaryStrip } from './summary-strip';
import { TranscriptActions } from './transcript-actions';
import { useBulk } from './use-bulk';
import { useRememberFront } from './use-remember-front';
import { useRememberedView } from './use-remembered-view';
import { useSelected } from './use-selecting';
import { useSubtitle } from './use-subtitle';
import { ViewControls } from './view-controls';
import './transcript.css';

interface TranscriptPageProps {
  readonly scrollParent: RefObject<HTMLElement | null>;
  /** The kept search whose badges are shown; absent for all of them. */
  readonly kept?: SmartCollection;
}

/** The home: every badge outside the trash. Route `/`. */
export function TranscriptPage({ scrollParent, kept }: TranscriptPageProps) {
  const { t } = useTranslation();
  const whole = useStacks();
  const front = useFront();
  const damaged = useDamagedCount();
  const recalled = useRememberedView();
  const stacks = whole ?? (kept ? undefined : front);
  if (stacks === undefined || !recalled) return <Skeleton look="cards" label={t('transcript:loading')} />;
  if (stacks.length === 0 && damaged === 0) return <EmptyTranscript />;
  return (
    <Filled stacks={stacks} isWhole={whole !== undefined} damaged={damaged} scrollParent={scrollParent} kept={kept} />
  );
}

interface FilledProps {
  readonly stacks: readonly Stack[];
  /** Whether these are all. Until they are, nothing is counted. */
  readonly isWhole: boolean;
  /** How many more there are that the vault cannot open. */
  readonly damaged: number;
  readonly scrollParent: RefObject<HTMLElement | null>;
  readonly kept: SmartCollection | undefined;
}

function Filled({ stacks, isWhole, damaged, scrollParent, kept }: FilledProps) {
  const { t, i18n } = useTranslation();
  const dispatch = useAppDispatch();
  const view = useAppSelector((state) => state.view);
  const { grouping, sorting, layout, density, filters, search, openedAt } = view;
  const now = useNow();
  const { collections } = useCollections();
  const arrange = useMemo(() => createArranger(new Intl.Collator(i18n.language, { numeric: true })), [i18n.language]);
  const changed = useMemo(() => new Set(view.changed), [view.changed]);
  const find = useSearch(search, now, kept?.query);
  const asked = useArchiveFilter(filters, search, kept?.query);
  const arranged = useMemo(
    () => arrange(stacks, { grouping, sorting, filters: asked, find, collections, now, openedAt, changed }),
    [arrange, stacks, grouping, sorting, asked, find, collections, now, openedAt, changed],
  );
  const { shown, counts, selfDeclared } = arranged;
  const subtitle = useSubtitle(stacks);

  const narrowed = search !== '' || !asksNothing(filters);
  useRememberFront(isWhole && !narrowed && !kept ? shown : null);
  useEffect(() => {
    if (!narrowed || !isWhole) return;
    const badges = t('transcript:found', { count: shown.length - selfDeclared });
    const own = t('transcript:selfDeclaredCount', { count: selfDeclared });
    announce(selfDeclared === 0 ? badges : t('transcript:withOwn', { badges, own }));
  }, [narrowed, isWhole, shown.length, selfDeclared, t]);

  const selected = useSelected(shown);
  const badges = useMemo(
    () => (selected.size === 0 ? [] : shown.filter(({ id }) => selected.has(id))),
    [shown, selected],
  );
  const bulk = useBulk();
  const trash = useCallback(
    (ids: readonly string[]) => {
      const asked = new Set(ids);
      void bulk(shown.filter(({ id }) => asked.has(id))).trash();
    },
    [bulk, shown],
  );

  return (
    <div className="transcript" data-whole={isWhole}>
      {kept ? (
        <header className="page-header">
          <KeptTitle kept={kept} />
          <div className="page-actions">
            <TranscriptActions kept={kept} />
          </div>
        </header>
      ) : (
        <PageHeader title={t('transcript:title')} subtitle={isWhole ? subtitle : t('transcript:loading')}>
          <TranscriptActions />
        </PageHeader>
      )}
      {damaged > 0 && <p className="transcript-damaged">{t('transcript:damaged', { count: damaged })}</p>}
      <div className="filters" data-headed={grouping !== 'none' || undefined}>
        {isWhole ? <SummaryStrip counts={counts} /> : <div className="summary summary-waiting" />}
        <ViewControls shown={shown} />
      </div>
      {shown.length > 0 ? (
        <BadgeList
          arranged={arranged}
          searched={search}
          now={now}
          layout={layout}
          density={density}
          scrollParent={scrollParent}
          onTrash={trash}
        />
      ) : search !== '' ? (
        <NothingFound
          typed={search}
          stacks={stacks}
          now={now}
          onSearch={(typed) => dispatch(searched(typed))}
          onClear={() => dispatch(cleared())}
        />
      ) : (
        <EmptyState
          picture={<SearchX className="transcript-nothing" aria-hidden="true" />}
          title={t('transcript:nothingTitle')}
          text={t('transcript:nothingText')}
          action={<Button onPress={() => dispatch(cleared())}>{t('transcript:clear')}</Button>}
        />
      )}
      {badges.length > 0 && <BulkBar badges={badges} />}
    </div>
  );
}
