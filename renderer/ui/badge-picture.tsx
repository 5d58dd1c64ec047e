import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AchievementClass } from '../../shared/classification';
import type { RecordView } from '../../shared/wallet';
import { frames } from './emblem-shapes';
import { firstLetter } from './first-letter';
import './plate.css';

/** Eight inks for badges without a picture of their own; which one is decided by the badge's id, for ever. */
const inks = ['#2f5d8c', '#7a4a12', '#0f6b5c', '#5b3f8f', '#8c2f4b', '#46600f', '#3d4653', '#8a3b12'] as const;

/** What a picture is drawn from; a row of a list and a whole record both have it. */
export interface Pictured {
  readonly id: string;
  readonly name: string | null;
  readonly class: AchievementClass;
  readonly hasPicture: boolean;
}

export function BadgePicture({ record, size }: { readonly record: RecordView; readonly size: number }) {
  const { id, hasPicture, summary, classification } = record;
  return <RowPicture row={{ id, hasPicture, name: summary.name, class: classification.class }} size={size} />;
}

export function RowPicture({ row, size }: { readonly row: Pictured; readonly size: number }) {
  const { t } = useTranslation();
  const name = row.name ?? t('app:untitled');
  return <LabelledPicture row={row} size={size} name={name} label={t('app:pictureOf', { name })} />;
}

export interface LabelledPictureProps {
  readonly row: Pictured;
  readonly size: number;
  /** What the badge is called; its first letter is drawn where it has no picture. */
  readonly name: string;
  readonly label: string;
}

/**
 * A badge's own picture, or one drawn from its class and first letter.
 * SECURITY: always `<img>`, so that nothing in an SVG can run or load.
 */
export function LabelledPicture({ row, size, name, label }: LabelledPictureProps) {
  const [broken, setBroken] = useState(false);
  if (row.hasPicture && !broken) {
    return (
      <img
        className="badge-picture"
        src={`app://lapel/image/${row.id}`}
        alt={label}
        width={size}
        height={size}
        decoding="async"
        draggable={false}
        onError={() => setBroken(true)}
      />
    );
  }
  return <DrawnPicture row={row} size={size} name={name} label={label} />;
}

/** The frame of the badge's class, with its first letter. */
export function DrawnPicture({ row, size, name, label }: LabelledPictureProps) {
  const ink = inks[Number.parseInt(row.id.slice(0, 2), 16) % inks.length] ?? inks[0];
  const frame = frames[row.class];
  return (
    <svg className="badge-picture" width={size} height={size} viewBox="0 0 24 24" role="img" aria-label={label}>
      <path d={frame} fill={ink} />
      <path
        d={frame}
        fill="none"
        stroke="#fff"
        strokeOpacity="0.45"
        strokeWidth="0.5"
        transform="translate(1.8 1.8) scale(0.85)"
      />
      <text x="12" y="15.2" fill="#fff" fontSize="9" fontWeight="650" textAnchor="middle">
        {firstLetter(name)}
      </text>
    </svg>
  );
}
