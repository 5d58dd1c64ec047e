import { LayoutGrid, Rows3 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components';
import { verdicts } from '../../../shared/report';
import { useAppDispatch, useAppSelector } from '../../store/store';
import { type Filter, filtered, type Grouping, grouped, laidOut, type Sorting, sorted } from '../../store/view-slice';
import { FilterPills } from '../../ui/filter-pills';
import { MenuButton } from '../../ui/menu-button';
import type { Group } from './arrange';
import { useCheckShown } from './use-check-shown';

/** Best first, as a person counts them. */
const order: readonly Filter[] = ['all', ...[...verdicts].reverse(), 'expiring', 'changed'];

interface TranscriptFiltersProps {
  readonly counts: ReadonlyMap<Filter, number>;
  /** What is shown now: the badges “Check these again” is about. */
  readonly shown: readonly Group[];
}

/** Which badges are shown and how. A filter stands here only while something would be shown by it. */
export function TranscriptFilters({ counts, shown }: TranscriptFiltersProps) {
  const { t } = useTranslation();
  const dispatch = useAppDispatch();
  const { filter, search, grouping, sorting, layout } = useAppSelector(({ view }) => view);
  const check = useCheckShown();
  const narrowed = filter !== 'all' || search !== '';
  const wordsFor = (one: Filter): string =>
    one === 'all' || one === 'expiring' || one === 'changed' ? t(`transcript:show.${one}`) : t(`report:verdict.${one}`);
  const items = order
    .filter((one) => one === 'all' || one === filter || (counts.get(one) ?? 0) > 0)
    .map((value) => ({ value, label: wordsFor(value), count: counts.get(value) ?? 0 }));
  const groupings: readonly { readonly id: Grouping; readonly label: string }[] = [
    { id: 'year', label: t('transcript:byYear') },
    { id: 'issuer', label: t('transcript:byIssuer') },
  ];
  const sortings = (['newest', 'oldest', 'name'] as const).map((id: Sorting) => ({
    id,
    label: t(`transcript:sort.${id}`),
  }));
  const by = groupings.find(({ id }) => id === grouping)?.label;
  return (
    <div className="filters">
      <FilterPills
        label={t('transcript:filter')}
        items={items}
        value={filter}
        onChange={(one) => dispatch(filtered(one))}
      />
      <div className="filters-end">
        {narrowed && shown.length > 0 && (
          <Button className="pill" onPress={() => void check(shown)}>
            {t('transcript:checkThese')}
          </Button>
        )}
        <MenuButton
          label={t('transcript:groupBy', { by })}
          items={groupings}
          value={grouping}
          onAction={(id) => dispatch(grouped(id as Grouping))}
        />
        <MenuButton
          label={t(`transcript:sort.${sorting}`)}
          items={sortings}
          value={sorting}
          onAction={(id) => dispatch(sorted(id as Sorting))}
        />
        <Button
          className="pill pill-icon"
          aria-label={t(layout === 'list' ? 'transcript:asCards' : 'transcript:asList')}
          onPress={() => dispatch(laidOut(layout === 'list' ? 'grid' : 'list'))}
        >
          {layout === 'list' ? <LayoutGrid aria-hidden="true" /> : <Rows3 aria-hidden="true" />}
        </Button>
      </div>
    </div>
  );
}
