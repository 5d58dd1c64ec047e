import type { Association } from '../credential';
import type { ResultRow } from './results';

/** One achievement of a learner record. */
export interface RecordNode {
  readonly key: string;
  /** Ids its own record in the wallet can be known by: the credential's and the achievement's. */
  readonly ids: readonly string[];
  readonly name: string | null;
  readonly type: string | null;
  readonly level: string | null;
  readonly credits: number | null;
  readonly date: string | null;
  readonly results: readonly ResultRow[];
  readonly children: readonly RecordNode[];
}

/** Each achievement stands in one place; what would stand beneath itself stays at the top. */
export function treeOf(nodes: readonly RecordNode[], associations: readonly Association[]): readonly RecordNode[] {
  const byId = new Map(nodes.flatMap((node) => node.ids.map((id) => [id, node] as const)));
  const parentOf = new Map<RecordNode, RecordNode>();
  const earlier = new Map<RecordNode, RecordNode[]>();
  for (const { type, sourceId, targetId } of associations) {
    const [source, target] = [byId.get(sourceId), byId.get(targetId)];
    if (!source || !target || source === target) continue;
    if (type === 'precedes') earlier.set(target, [...(earlier.get(target) ?? []), source]);
    const pair =
      type === 'isChildOf' || type === 'isPartOf' ? [source, target] : type === 'isParentOf' ? [target, source] : null;
    const [child, parent] = pair ?? [];
    if (child && parent && !parentOf.has(child) && !leadsTo(parent, child, parentOf)) parentOf.set(child, parent);
  }
  const childrenOf = new Map<RecordNode | undefined, RecordNode[]>();
  for (const node of nodes) {
    const parent = parentOf.get(node);
    const there = childrenOf.get(parent);
    if (there) there.push(node);
    else childrenOf.set(parent, [node]);
  }
  const grown = (parent: RecordNode | undefined): readonly RecordNode[] =>
    inOrder(childrenOf.get(parent) ?? [], earlier).map((node) => ({ ...node, children: grown(node) }));
  return grown(undefined);
}

function leadsTo(from: RecordNode, to: RecordNode, parentOf: ReadonlyMap<RecordNode, RecordNode>): boolean {
  for (let node: RecordNode | undefined = from; node; node = parentOf.get(node)) if (node === to) return true;
  return false;
}

/** What precedes another comes just before it, and all else stays in the order of the record; a circle ends where it began. */
function inOrder(
  siblings: readonly RecordNode[],
  earlier: ReadonlyMap<RecordNode, readonly RecordNode[]>,
): readonly RecordNode[] {
  const here = new Set(siblings);
  const begun = new Set<RecordNode>();
  const ordered: RecordNode[] = [];
  const stand = (node: RecordNode): void => {
    if (begun.has(node) || !here.has(node)) return;
    begun.add(node);
    for (const before of earlier.get(node) ?? []) stand(before);
    ordered.push(node);
  };
  for (const node of siblings) stand(node);
  return ordered;
}

/** Every achievement of the trees, parents before their children. */
export function flatNodes(trees: readonly RecordNode[]): readonly RecordNode[] {
  return trees.flatMap((node) => [node, ...flatNodes(node.children)]);
}
