/**
 * The edges of a directed graph that lie on a cycle, by their index: those whose two ends reach each other (Kosaraju's two
 * walks, without recursion, so that no issuer's graph can overflow the stack). Time grows with nodes and edges.
 */
export function edgesOnCycles(edges: readonly (readonly [string, string])[]): ReadonlySet<number> {
  const forward = neighbours(edges);
  const backward = neighbours(edges.map(([from, to]) => [to, from]));
  const order: string[] = [];
  const seen = new Set<string>();
  for (const node of forward.keys()) walk(node, forward, seen, (left) => order.push(left));
  const group = new Map<string, string>();
  const reached = new Set<string>();
  for (const root of order.toReversed()) walk(root, backward, reached, (node) => group.set(node, root));
  return new Set(
    edges.flatMap(([from, to], index) => (from === to || group.get(from) === group.get(to) ? [index] : [])),
  );
}

function neighbours(edges: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const [from, to] of edges) {
    const list = map.get(from);
    if (list) list.push(to);
    else map.set(from, [to]);
    if (!map.has(to)) map.set(to, []);
  }
  return map;
}

/** Depth first from `root`; `leave` hears of each node when everything behind it has been seen. */
function walk(
  root: string,
  graph: ReadonlyMap<string, readonly string[]>,
  seen: Set<string>,
  leave: (node: string) => void,
): void {
  if (seen.has(root)) return;
  seen.add(root);
  const stack = [{ node: root, next: 0 }];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const to = graph.get(top.node)?.[top.next];
    top.next += 1;
    if (to === undefined) {
      leave(top.node);
      stack.pop();
    } else if (!seen.has(to)) {
      seen.add(to);
      stack.push({ node: to, next: 0 });
    }
  }
}
