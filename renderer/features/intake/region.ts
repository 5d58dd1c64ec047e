/** A rectangle in pixels of the picture. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Area {
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Smaller than any code is drawn. */
export const smallestRegion = 24;

/** The rectangle between two points, within the picture. */
export function regionBetween(from: Point, to: Point, area: Area): Region {
  const clamp = (value: number, most: number): number => Math.min(Math.max(0, value), most);
  const left = clamp(Math.min(from.x, to.x), area.width);
  const top = clamp(Math.min(from.y, to.y), area.height);
  const right = clamp(Math.max(from.x, to.x), area.width);
  const bottom = clamp(Math.max(from.y, to.y), area.height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** What the keyboard begins with: the middle third. */
export function middleOf({ width, height }: Area): Region {
  return { x: width / 3, y: height / 3, width: width / 3, height: height / 3 };
}

const moves: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** An arrow moves the rectangle, with Shift it makes it wider or higher; null for any other key. */
export function regionByKey(region: Region, key: string, shift: boolean, area: Area): Region | null {
  const move = moves[key];
  if (!move) return null;
  const step = Math.max(area.width, area.height) / 50;
  if (shift) {
    const width = Math.min(Math.max(smallestRegion, region.width + move.x * step), area.width - region.x);
    const height = Math.min(Math.max(smallestRegion, region.height + move.y * step), area.height - region.y);
    return { ...region, width, height };
  }
  const x = Math.min(Math.max(0, region.x + move.x * step), area.width - region.width);
  const y = Math.min(Math.max(0, region.y + move.y * step), area.height - region.height);
  return { ...region, x, y };
}

/** The upright rectangle around a code, with a little room. */
export function regionAround(corners: readonly Point[], area: Area): Region {
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const room = (Math.max(...xs) - Math.min(...xs)) * 0.08;
  return regionBetween(
    { x: Math.min(...xs) - room, y: Math.min(...ys) - room },
    { x: Math.max(...xs) + room, y: Math.max(...ys) + room },
    area,
  );
}
