import { LayoutGrid, Rows3, StretchHorizontal, TableRowsSplit } from 'lucide-react';
import { memo } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { groupings, sortings } from '../../../shared/transcript-view';
import { useAppDispatch, useAppSelector } from '../../store/store';
import { asksNothing, type Grouping, grouped, laidOut, type Sorting, sorted, spaced } from '../../store/view-slice';
import { MenuButton } from '../../ui/menu-button';
import type { Shown } from './shown';
import { useCheckShown } from './use-check-shown';

/** How the badges stand, and a way to check those that a search or a filter leaves. */
export function ViewControls({ shown }: { readonly shown: readonly Shown[] }) {
  return (
    <div className="view-controls">
      <CheckThese shown={shown} />
      <Controls />
    </div>
  );
}

function CheckThese({ shown }: { readonly shown: readonly Shown[] }) {
  const { t } = useTranslation();
  const narrowed = useAppSelector(({ view }) => !asksNothing(view.filters) || view.search !== '');
  const check = useCheckShown();
  if (!narrowed || shown.length === 0) return null;
  return (
    <Button className="pill" onPress={() => void check(shown)}>
      {t('transcript:checkThese')}
    </Button>
  );
}

/** By what together, in what order, as cards or lines, how close. No keystroke draws them anew. */
const Controls = memo(function Controls() {
  const { t } = useTranslation();
  const dispatch = useAppDispatch();
  const grouping = useAppSelector(({ view }) => view.grouping);
  const sorting = useAppSelector(({ view }) => view.sorting);
  const layout = useAppSelector(({ view }) => view.layout);
  const density = useAppSelector(({ view }) => view.density);
  return (
    <div className="view-how">
      <MenuButton
        label={t('transcript:groupBy', { by: t(`transcript:by.${grouping}`) })}
        items={groupings.map((id) => ({ id, label: t(`transcript:by.${id}`) }))}
        value={grouping}
        onAction={(id) => dispatch(grouped(id as Grouping))}
      />
      <MenuButton
        label={t(`transcript:sort.${sorting}`)}
        items={sortings.map((id) => ({ id, label: t(`transcript:sort.${id}`) }))}
        value={sorting}
        onAction={(id) => dispatch(sorted(id as Sorting))}
      />
      <Button
        className="pill pill-icon"
        aria-label={t(density === 'compact' ? 'transcript:wider' : 'transcript:closer')}
        onPress={() => dispatch(spaced(density === 'compact' ? 'comfortable' : 'compact'))}
      >
        {density === 'compact' ? <StretchHorizontal aria-hidden="true" /> : <TableRowsSplit aria-hidden="true" />}
      </Button>
      <Button
        className="pill pill-icon"
        aria-label={t(layout === 'list' ? 'transcript:asCards' : 'transcript:asList')}
        onPress={() => dispatch(laidOut(layout === 'list' ? 'grid' : 'list'))}
      >
        {layout === 'list' ? <LayoutGrid aria-hidden="true" /> : <Rows3 aria-hidden="true" />}
      </Button>
    </div>
  );
});
