import { ChevronLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { countGaps, fillOf, type Gap, gaps, hasGap } from '../../../shared/quality';
import type { Row } from '../../../shared/row';
import { useStacks } from '../../read-model/use-records';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { Spinner } from '../../ui/spinner';
import { useFilledWords } from './use-filled-words';
import './quality.css';

/** What the badges of the wallet leave unsaid, gap by gap. Route `/quality`, or `/quality?gap=level` for one of them. */
export function QualityPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const stacks = useStacks();
  // The edition that counts is the one whose gaps matter.
  const rows = useMemo(() => stacks?.map(([top]) => top).filter(({ own }) => own.archivedAt === null), [stacks]);
  const asked = gaps.find((gap) => gap === params.get('gap'));
  if (rows === undefined) return <Spinner label={t('badge:loading')} />;
  return (
    <div className="quality">
      <PageHeader title={t('quality:title')} />
      {asked === undefined ? <Overview rows={rows} /> : <OneGap key={asked} gap={asked} rows={rows} />}
    </div>
  );
}

function Overview({ rows }: { readonly rows: readonly Row[] }) {
  const { t, i18n } = useTranslation();
  const counts = useMemo(() => countGaps(rows), [rows]);
  const badges = rows.filter(({ selfDeclared }) => !selfDeclared).length;
  if (counts.length === 0) {
    return <EmptyState title={t('quality:nothingTitle')} text={t('quality:nothingText')} />;
  }
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <>
      <p className="quality-text">{t('quality:text', { count: badges })}</p>
      <ul className="quality-list">
        {counts.map(({ gap, open, filled }) => (
          <li key={gap}>
            <Link to={`/quality?gap=${gap}`} className="quality-line">
              <span className="quality-name">{t(`quality:gap.${gap}`)}</span>
              <span className="quality-count">
                {t('quality:open', { count: open })}
                {filled > 0 && ` · ${t('quality:filled', { count: filled })}`}
              </span>
              <span className="quality-bar" role="img" aria-label={percent.format(open / Math.max(badges, 1))}>
                <span style={{ inlineSize: `${(100 * open) / Math.max(badges, 1)}%` }} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** So many are shown at once. */
const step = 100;

function OneGap({ gap, rows }: { readonly gap: Gap; readonly rows: readonly Row[] }) {
  const { t } = useTranslation();
  const [most, setMost] = useState(step);
  const found = useMemo(() => {
    const having = rows.filter((row) => hasGap(row.gaps, gap));
    // Those still to be filled first.
    const [open, filled] = [true, false].map((isOpen) =>
      having.filter(({ own }) => (fillOf(own, gap) === null) === isOpen),
    );
    return [...(open ?? []), ...(filled ?? [])];
  }, [rows, gap]);
  return (
    <>
      <Link to="/quality" className="quality-back">
        <ChevronLeft aria-hidden="true" />
        {t('quality:all')}
      </Link>
      <h2>{t(`quality:gap.${gap}`)}</h2>
      <p className="quality-text">{t('quality:badges', { count: found.length })}</p>
      <ul className="lines">
        {found.slice(0, most).map((row) => (
          <GapRow key={row.id} row={row} gap={gap} />
        ))}
      </ul>
      {found.length > most && (
        <Button onPress={() => setMost(most + step)}>
          {t('quality:more', { count: Math.min(step, found.length - most) })}
        </Button>
      )}
    </>
  );
}

function GapRow({ row, gap }: { readonly row: Row; readonly gap: Gap }) {
  const { t } = useTranslation();
  const words = useFilledWords();
  const filled = fillOf(row.own, gap);
  return (
    <li className="line">
      <div className="line-name" dir="auto">
        <Link to={`/badge/${row.id}#gaps`}>{row.name ?? t('app:untitled')}</Link>
      </div>
      <div className="line-note" dir="auto">
        {row.issuer ?? t('transcript:noIssuer')}
        {filled !== null && (
          <>
            {' · '}
            <span className="gap-mark">{t('quality:yours')}</span> {words(gap, filled)}
          </>
        )}
      </div>
    </li>
  );
}
