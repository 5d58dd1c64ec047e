export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How the window stood when it was last seen. */
export interface Placement {
  /** Of the window when it is not maximised. */
  readonly bounds: Bounds;
  readonly maximised: boolean;
}

export const minimumSize = { width: 760, height: 520 } as const;
export const firstSize = { width: 1280, height: 800 } as const;

/** At least this much of the title bar must be on some display, so that the window can be taken hold of. */
const grip = 48;

/**
 * Where the window opens: where it was, as far as a display is still there to show it.
 * `areas` are the work areas of the displays, the primary one first.
 */
export function clampBounds(wanted: Bounds | null, areas: readonly Bounds[]): Bounds {
  const primary = areas[0] ?? { x: 0, y: 0, ...firstSize };
  const home = wanted ? areas.find((area) => shows(area, wanted)) : undefined;
  const area = home ?? primary;
  const width = fit(wanted?.width ?? firstSize.width, minimumSize.width, area.width);
  const height = fit(wanted?.height ?? firstSize.height, minimumSize.height, area.height);
  if (!wanted || !home) {
    const x = area.x + Math.round((area.width - width) / 2);
    const y = area.y + Math.round((area.height - height) / 2);
    return { x, y, width, height };
  }
  return {
    x: fit(wanted.x, area.x - width + grip, area.x + area.width - grip),
    y: fit(wanted.y, area.y, area.y + area.height - grip),
    width,
    height,
  };
}

function shows(area: Bounds, wanted: Bounds): boolean {
  const across = Math.min(area.x + area.width, wanted.x + wanted.width) - Math.max(area.x, wanted.x);
  return across >= grip && wanted.y >= area.y - grip && wanted.y <= area.y + area.height - grip;
}

function fit(value: number, least: number, most: number): number {
  return Math.round(Math.max(least, Math.min(value, Math.max(least, most))));
}
