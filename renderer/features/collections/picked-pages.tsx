import { Archive, Star } from 'lucide-react';
import { type ReactNode, type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { OwnChange } from '../../../shared/own';
import { type Stack, useStacks } from '../../read-model/use-records';
import { useAppSelector } from '../../store/store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { useOwnChange } from '../own/use-own-change';
import { Changing } from '../keep/read-only';
import { BadgeList } from '../transcript/badge-list';
import { useSelected } from '../transcript/use-selecting';
import { SelectionBar } from './selection-bar';
import { useArrangedStacks } from './use-shown-rows';
import { useUnselectedAtFirst } from './use-unselected-at-first';
import './collections.css';
import '../transcript/transcript.css';

interface PageProps {
  readonly scrollParent: RefObject<HTMLElement | null>;
}

/** Badges with a star, newest first. Route `/favourites`. */
export function FavouritesPage({ scrollParent }: PageProps) {
  const { t } = useTranslation();
  return (
    <PickedPage
      title={t('collections:favourites')}
      subtitle={(count) => t('collections:favouritesSubtitle', { count })}
      isIn={([{ own }]) => own.favourite && own.archivedAt === null}
      orderOf={([{ date }]) => date ?? ''}
      out={{ favourite: false }}
      outLabel={t('collections:unfavour')}
      outTold={(count) => t('collections:unfavoured', { count })}
      picture={<Star className="collection-none" aria-hidden="true" />}
      emptyTitle={t('collections:noFavouritesTitle')}
      emptyText={t('collections:noFavouritesText')}
      scrollParent={scrollParent}
    />
  );
}

/** Badges out of sight, the last one first. Route `/archive`. */
export function ArchivePage({ scrollParent }: PageProps) {
  const { t } = useTranslation();
  return (
    <PickedPage
      title={t('collections:archive')}
      subtitle={(count) => t('collections:archiveSubtitle', { count })}
      isIn={([{ own }]) => own.archivedAt !== null}
      orderOf={([{ own }]) => own.archivedAt ?? ''}
      out={{ archived: false }}
      outLabel={t('collections:unarchive')}
      outTold={(count) => t('collections:unarchived', { count })}
      picture={<Archive className="collection-none" aria-hidden="true" />}
      emptyTitle={t('collections:noArchiveTitle')}
      emptyText={t('collections:noArchiveText')}
      scrollParent={scrollParent}
    />
  );
}

interface PickedPageProps extends PageProps {
  readonly title: string;
  readonly subtitle: (count: number) => string;
  readonly isIn: (stack: Stack) => boolean;
  /** What they are sorted by, the greatest first. */
  readonly orderOf: (stack: Stack) => string;
  /** The change that takes a badge off this page; the same with the opposite undoes it. */
  readonly out: Pick<OwnChange, 'favourite'> | Pick<OwnChange, 'archived'>;
  readonly outLabel: string;
  readonly outTold: (count: number) => string;
  readonly picture: ReactNode;
  readonly emptyTitle: string;
  readonly emptyText: string;
}

function PickedPage(props: PickedPageProps) {
  const { title, subtitle, isIn, orderOf, out, outLabel, outTold, picture, emptyTitle, emptyText } = props;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const change = useOwnChange();
  const { layout, density } = useAppSelector(({ view }) => view);
  const stacks = useStacks();
  const picked = useMemo(
    () => (stacks ?? []).filter(isIn).sort((a, b) => orderOf(b).localeCompare(orderOf(a))),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what a page picks and sorts by never changes
    [stacks],
  );
  const { arranged, now } = useArrangedStacks(picked);
  const selected = useSelected(arranged.shown);
  useUnselectedAtFirst();
  if (stacks === undefined) return <Skeleton look="cards" label={t('collections:loading')} />;

  function takeOut(ids: readonly string[]): void {
    const meant = new Set(ids);
    const whole = picked.filter(([top]) => meant.has(top.id)).flatMap((stack) => stack.map(({ id }) => id));
    const undo = 'favourite' in out ? { favourite: true } : { archived: true };
    void change(whole, out, { message: outTold(ids.length), undo });
  }
  return (
    <div className="picked-page">
      <PageHeader title={title} {...(picked.length > 0 && { subtitle: subtitle(picked.length) })} />
      {picked.length > 0 ? (
        <div className="member-list" data-layout={layout}>
          <SelectionBar count={selected.size}>
            <Changing>
              <Button onPress={() => takeOut([...selected])}>{outLabel}</Button>
            </Changing>
          </SelectionBar>
          <BadgeList
            arranged={arranged}
            now={now}
            layout={layout}
            density={density}
            scrollParent={props.scrollParent}
            onTrash={takeOut}
          />
        </div>
      ) : (
        <EmptyState
          picture={picture}
          title={emptyTitle}
          text={emptyText}
          action={<Button onPress={() => void navigate('/')}>{t('collections:toTranscript')}</Button>}
        />
      )}
    </div>
  );
}
