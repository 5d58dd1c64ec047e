/** The outline of a badge, by class; each is drawn around the same centre at a distance `inset` from its edge. */
export type Shape = 'hexagon' | 'seal' | 'shield' | 'arch' | 'burst' | 'circle';

const centre = 256;

export function outline(shape: Shape, inset: number): string {
  switch (shape) {
    case 'hexagon':
      return polygon(6, 236 - inset * 1.155, 14 - inset * 0.05);
    case 'seal':
      return scallops(16, 234 - inset, 20);
    case 'burst':
      return star(12, 240 - inset * 1.12, 204 - inset * 0.9);
    case 'circle':
      return circle(226 - inset);
    case 'shield':
      return shield(inset);
    case 'arch':
      return arch(inset);
  }
}

/** The fine line inside the edge: it follows the outline, except where that would be restless. */
export function hairline(shape: Shape): string {
  if (shape === 'seal') return circle(190);
  if (shape === 'burst') return circle(180);
  return outline(shape, 26);
}

/** How far above or below the middle the picture sits, and how large it may be. */
export function seat(shape: Shape): { readonly y: number; readonly size: number } {
  const seats = {
    hexagon: { y: 256, size: 262 },
    seal: { y: 256, size: 258 },
    burst: { y: 256, size: 240 },
    circle: { y: 256, size: 268 },
    shield: { y: 244, size: 246 },
    arch: { y: 268, size: 246 },
  } as const;
  return seats[shape];
}

function polygon(corners: number, radius: number, rounding: number): string {
  const points = Array.from({ length: corners }, (_, index) => onCircle((index / corners) * 2 * Math.PI, radius));
  return rounded(points, Math.max(4, rounding));
}

function star(points: number, outer: number, inner: number): string {
  const corners = Array.from({ length: points * 2 }, (_, index) =>
    onCircle((index / points) * Math.PI, index % 2 === 0 ? outer : inner),
  );
  return rounded(corners, 7);
}

/** A circle with that many round bumps, as a rosette or a pie crust has; drawn finely enough to look smooth. */
function scallops(count: number, radius: number, depth: number): string {
  const steps = count * 16;
  const points = Array.from({ length: steps }, (_, index) => {
    const angle = (index / steps) * 2 * Math.PI;
    return onCircle(angle, radius - depth + depth * Math.abs(Math.cos((count * angle) / 2)) ** 0.7);
  });
  return `M${points.map(pair).join('L')}Z`;
}

function circle(radius: number): string {
  const [top, bottom] = [centre - radius, centre + radius].map(short);
  return `M${centre} ${top}A${short(radius)} ${short(radius)} 0 1 1 ${centre} ${bottom}A${short(radius)} ${short(radius)} 0 1 1 ${centre} ${top}Z`;
}

function shield(inset: number): string {
  const [left, right, top, tip] = [62 + inset, 450 - inset, 62 + inset * 0.98, 490 - inset * 1.18];
  const waist = 268 - inset * 0.1;
  return [
    `M${centre} ${short(top - 40)}`,
    `C${short(318)} ${short(top - 6)} ${short(382)} ${short(top + 8)} ${short(right)} ${short(top + 8)}`,
    `V${short(waist)}`,
    `C${short(right)} ${short(waist + 108)} ${short(346 - inset * 0.3)} ${short(tip - 42)} ${centre} ${short(tip)}`,
    `C${short(166 + inset * 0.3)} ${short(tip - 42)} ${short(left)} ${short(waist + 108)} ${short(left)} ${short(waist)}`,
    `V${short(top + 8)}`,
    `C${short(130)} ${short(top + 8)} ${short(194)} ${short(top - 6)} ${centre} ${short(top - 40)}Z`,
  ].join('');
}

function arch(inset: number): string {
  const [left, right, bottom] = [72 + inset, 440 - inset, 472 - inset];
  const radius = (right - left) / 2;
  const shoulder = 222;
  const corner = Math.max(6, 26 - inset * 0.5);
  return [
    `M${short(left)} ${shoulder}`,
    `A${short(radius)} ${short(radius)} 0 0 1 ${short(right)} ${shoulder}`,
    `V${short(bottom - corner)}Q${short(right)} ${short(bottom)} ${short(right - corner)} ${short(bottom)}`,
    `H${short(left + corner)}Q${short(left)} ${short(bottom)} ${short(left)} ${short(bottom - corner)}Z`,
  ].join('');
}

type Point = readonly [number, number];

function onCircle(angle: number, radius: number): Point {
  return [centre + radius * Math.sin(angle), centre - radius * Math.cos(angle)];
}

/** A closed polygon with its corners rounded by that distance. */
function rounded(points: readonly Point[], distance: number): string {
  const parts = points.map((point, index) => {
    const before = points[(index + points.length - 1) % points.length] ?? point;
    const after = points[(index + 1) % points.length] ?? point;
    return `${index === 0 ? 'M' : 'L'}${pair(towards(point, before, distance))}Q${pair(point)} ${pair(towards(point, after, distance))}`;
  });
  return `${parts.join('')}Z`;
}

function towards([x, y]: Point, [toX, toY]: Point, distance: number): Point {
  const share = distance / Math.hypot(toX - x, toY - y);
  return [x + (toX - x) * share, y + (toY - y) * share];
}

function pair([x, y]: Point): string {
  return `${short(x)} ${short(y)}`;
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
