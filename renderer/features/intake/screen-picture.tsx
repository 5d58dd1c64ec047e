import { type CSSProperties, type PointerEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Area, middleOf, type Region, regionAround, regionBetween, regionByKey } from './region';
import type { Shot } from './use-screens';

interface ScreenPictureProps {
  readonly shot: Shot;
  readonly region: Region | null;
  readonly onRegion: (region: Region) => void;
}

/** The still picture, on which a part is drawn with the pointer, or with the arrow keys (with Shift: its size). */
export function ScreenPicture({ shot, region, onRegion }: ScreenPictureProps) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const from = useRef<{ x: number; y: number } | null>(null);
  const { picture, codes } = shot;
  const area: Area = { width: picture.width, height: picture.height };

  useEffect(() => {
    canvas.current?.getContext('2d')?.drawImage(picture, 0, 0);
  }, [picture]);

  function pointAt(event: PointerEvent<HTMLElement>): { x: number; y: number } {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = picture.width / Math.max(1, box.width);
    return { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale };
  }
  return (
    <div
      className="screen-shot"
      role="application"
      tabIndex={0}
      aria-label={t('intake:screenPicture')}
      aria-describedby="screen-keys"
      style={{ aspectRatio: `${picture.width} / ${picture.height}` }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = pointAt(event);
      }}
      onPointerMove={(event) => {
        if (from.current) onRegion(regionBetween(from.current, pointAt(event), area));
      }}
      onPointerUp={() => {
        from.current = null;
      }}
      onKeyDown={(event) => {
        const next = regionByKey(region ?? middleOf(area), event.key, event.shiftKey, area);
        if (!next) return;
        event.preventDefault();
        onRegion(next);
      }}
    >
      <canvas ref={canvas} width={picture.width} height={picture.height} aria-hidden="true" />
      {codes.map((code) => (
        <span className="screen-code" key={code.text} style={placeOf(regionAround(code.corners, area), area)} />
      ))}
      {region && <span className="screen-region" style={placeOf(region, area)} />}
      <span className="hidden-words" id="screen-keys">
        {t('intake:screenKeys')}
      </span>
    </div>
  );
}

/** The picture itself is never mirrored, so its left stays left in every language. */
function placeOf(region: Region, area: Area): CSSProperties {
  const percent = (part: number, whole: number): string => `${(part / whole) * 100}%`;
  return {
    left: percent(region.x, area.width),
    top: percent(region.y, area.height),
    width: percent(region.width, area.width),
    height: percent(region.height, area.height),
  };
}
