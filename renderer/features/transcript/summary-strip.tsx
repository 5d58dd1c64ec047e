import { createContext, memo, type ReactNode, use, useMemo } from 'react';
import { ToggleButton, ToggleButtonGroup, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useAppDispatch, useAppSelector } from '../../store/store';
import { asksNothing, type Flag, filtered, flags, unfiltered } from '../../store/view-slice';
import { Emblem } from '../../ui/emblem';
import { VerdictIcon } from '../../ui/verdict-icon';
import { Tally } from './tally';
import { classOrder, verdictOrder } from './grouping';
import type { Counts } from './sieve';

/** The numbers beside the filters. They change at every keystroke, and the filters around them do not. */
const NumbersContext = createContext<Numbers>({ badges: new Map(), own: new Map() });

interface Numbers {
  readonly badges: ReadonlyMap<string, number>;
  /** What the earner alone says; never counted among the badges. */
  readonly own: ReadonlyMap<string, number>;
}

/** How many badges there are of each sort. Each count is a filter, and filters of different sorts narrow each other. */
export function SummaryStrip({ counts }: { readonly counts: Counts }) {
  const filters = useAppSelector(({ view }) => view.filters);
  const numbers = useMemo(
    () => ({
      badges: new Map<string, number>([['all', counts.all], ...counts.verdicts, ...counts.flags, ...counts.classes]),
      own: counts.own,
    }),
    [counts],
  );
  const asked = new Set<string>([...filters.verdicts, ...filters.flags, ...filters.classes]);
  // A filter stands here only while something would be shown by it, or while it is on.
  const offered = [...verdictOrder, ...flags, ...classOrder]
    .filter((id) => numbers.badges.has(id) || counts.own.has(id as Flag) || asked.has(id))
    .join(' ');
  return (
    <NumbersContext value={numbers}>
      <Strip offered={offered} />
    </NumbersContext>
  );
}

/** Drawn anew only when filters come or go. */
const Strip = memo(function Strip({ offered }: { readonly offered: string }) {
  const { t } = useTranslation();
  const dispatch = useAppDispatch();
  const filters = useAppSelector(({ view }) => view.filters);
  const among = new Set(offered.split(' '));
  return (
    <div className="summary" role="group" aria-label={t('transcript:filter')}>
      <ToggleButton className="pill" isSelected={asksNothing(filters)} onChange={() => dispatch(unfiltered())}>
        <Count of="all" />
        <span>{t('transcript:show.all')}</span>
      </ToggleButton>
      <Pills
        label={t('transcript:filterVerdict')}
        items={verdictOrder
          .filter((id) => among.has(id))
          .map((id) => ({
            id,
            words: t(`report:verdict.${id}`),
            sign: (
              <span className="summary-sign" data-verdict={id}>
                <VerdictIcon verdict={id} />
              </span>
            ),
          }))}
        value={filters.verdicts}
        onChange={(verdicts) => dispatch(filtered({ verdicts }))}
      />
      <Pills
        label={t('transcript:filterFlag')}
        items={flags.filter((id) => among.has(id)).map((id) => ({ id, words: t(`transcript:show.${id}`) }))}
        value={filters.flags}
        onChange={(asked: readonly Flag[]) => dispatch(filtered({ flags: asked }))}
      />
      <Pills
        terse
        label={t('transcript:filterClass')}
        items={classOrder
          .filter((id) => among.has(id))
          .map((id) => ({
            id,
            words: t(`app:class.${id}`),
            sign: <Emblem class={id} level={null} size={16} />,
          }))}
        value={filters.classes}
        onChange={(classes) => dispatch(filtered({ classes }))}
      />
    </div>
  );
});

function Count({ of }: { readonly of: string }) {
  const { badges, own } = use(NumbersContext);
  return (
    <strong>
      <Tally badges={badges.get(of) ?? 0} own={own.get(of) ?? 0} />
    </strong>
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
  }[];
  readonly value: readonly V[];
  readonly onChange: (value: readonly V[]) => void;
}

function Pills<V extends string>({ terse = false, label, items, value, onChange }: PillsProps<V>) {
  if (items.length === 0) return null;
  return (
    <ToggleButtonGroup
      className={terse ? 'pills pills-terse' : 'pills'}
      aria-label={label}
      selectionMode="multiple"
      selectedKeys={value}
      onSelectionChange={(keys) => onChange(items.map(({ id }) => id).filter((id) => keys.has(id)))}
    >
      {items.map(({ id, words, sign }) => (
        <TooltipTrigger key={id} delay={400} isDisabled={!terse}>
          <ToggleButton className={terse ? 'pill pill-terse' : 'pill'} id={id}>
            {sign}
            <Count of={id} />
            <span className={terse && !value.includes(id) ? 'hidden-words' : ''}>{words}</span>
          </ToggleButton>
          <Tooltip className="bulk-tooltip pill-tooltip">{words}</Tooltip>
        </TooltipTrigger>
      ))}
    </ToggleButtonGroup>
  );
}
