/** The ids with those moved to stand before another; at the end where that is null. What stands in between keeps its order. */
export function movedBefore(
  ids: readonly string[],
  moved: readonly string[],
  before: string | null,
): readonly string[] {
  const going = new Set(moved);
  // A place before one that goes along is the place before the next one that stays.
  const from = before === null ? ids.length : Math.max(0, ids.indexOf(before));
  const anchor = ids.slice(from).find((id) => !going.has(id)) ?? null;
  const staying = ids.filter((id) => !going.has(id));
  const at = anchor === null ? staying.length : staying.indexOf(anchor);
  return [...staying.slice(0, at), ...ids.filter((id) => going.has(id)), ...staying.slice(at)];
}

/** The ids with one moved by so many places, as far as there are places. */
export function movedBy(ids: readonly string[], id: string, places: number): readonly string[] {
  const from = ids.indexOf(id);
  if (from < 0) return ids;
  const to = Math.max(0, Math.min(ids.length - 1, from + places));
  const others = ids.filter((other) => other !== id);
  return [...others.slice(0, to), id, ...others.slice(to)];
}

/** The ids with one dropped on another: dragged down it comes to stand below it, dragged up above; else as they are. */
export function droppedOn(ids: readonly string[], moved: string, target: string): readonly string[] {
  const [from, to] = [ids.indexOf(moved), ids.indexOf(target)];
  if (from < 0 || to < 0 || from === to) return ids;
  return movedBefore(ids, [moved], from < to ? (ids[to + 1] ?? null) : target);
}
