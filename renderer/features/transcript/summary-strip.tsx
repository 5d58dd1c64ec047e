import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useAppDispatch, useAppSelector } from '../../store/store';
import { asksNothing, type Flag, filtered, flags, unfiltered } from '../../store/view-slice';
import { Emblem } from '../../ui/emblem';
import { VerdictIcon } from '../../ui/verdict-icon';
import type { Counts } from './arrange';
import { classOrder, verdictOrder } from './grouping';

/** How many badges there are of each sort. Each count is a filter, and filters of different sorts narrow each other. */
export function SummaryStrip({ counts }: { readonly counts: Counts }) {
  const { t } = useTranslation();
  const dispatch = useAppDispatch();
  const filters = useAppSelector(({ view }) => view.filters);
  return (
    <div className="summary" role="group" aria-label={t('transcript:filter')}>
      <ToggleButton className="pill" isSelected={asksNothing(filters)} onChange={() => dispatch(unfiltered())}>
        <strong>{counts.all}</strong>
        <span>{t('transcript:show.all')}</span>
      </ToggleButton>
      <Pills
        label={t('transcript:filterVerdict')}
        items={verdictOrder.map((id) => ({
          id,
          words: t(`report:verdict.${id}`),
          sign: (
            <span className="summary-sign" data-verdict={id}>
              <VerdictIcon verdict={id} />
            </span>
          ),
          count: counts.verdicts.get(id) ?? 0,
        }))}
        value={filters.verdicts}
        onChange={(verdicts) => dispatch(filtered({ verdicts }))}
      />
      <Pills
        label={t('transcript:filterFlag')}
        items={flags.map((id) => ({ id, words: t(`transcript:show.${id}`), count: counts.flags.get(id) ?? 0 }))}
        value={filters.flags}
        onChange={(asked: readonly Flag[]) => dispatch(filtered({ flags: asked }))}
      />
      <Pills
        terse
        label={t('transcript:filterClass')}
        items={classOrder.map((id) => ({
          id,
          words: t(`app:class.${id}`),
          sign: <Emblem class={id} level={null} size={16} />,
          count: counts.classes.get(id) ?? 0,
        }))}
        value={filters.classes}
        onChange={(classes) => dispatch(filtered({ classes }))}
      />
    </div>
  );
}

interface PillsProps<V extends string> {
  /** The signs stand alone, as the cards have them; the words come when one is on, and to those who ask. */
  readonly terse?: boolean;
  readonly label: string;
  readonly items: readonly {
    readonly id: V;
    readonly words: string;
    readonly sign?: ReactNode;
    readonly count: number;
  }[];
  readonly value: readonly V[];
  readonly onChange: (value: readonly V[]) => void;
}

/** A filter stands here only while something would be shown by it, or while it is on. */
function Pills<V extends string>({ terse = false, label, items, value, onChange }: PillsProps<V>) {
  const offered = items.filter(({ id, count }) => count > 0 || value.includes(id));
  if (offered.length === 0) return null;
  return (
    <ToggleButtonGroup
      className="pills"
      aria-label={label}
      selectionMode="multiple"
      selectedKeys={value}
      onSelectionChange={(keys) => onChange(items.map(({ id }) => id).filter((id) => keys.has(id)))}
    >
      {offered.map(({ id, words, sign, count }) => (
        <TooltipTrigger key={id} delay={400} isDisabled={!terse}>
          <ToggleButton className={terse ? 'pill pill-terse' : 'pill'} id={id}>
            {sign}
            <strong>{count}</strong>
            <span className={terse && !value.includes(id) ? 'hidden-words' : ''}>{words}</span>
          </ToggleButton>
          <Tooltip className="bulk-tooltip pill-tooltip">{words}</Tooltip>
        </TooltipTrigger>
      ))}
    </ToggleButtonGroup>
  );
}
