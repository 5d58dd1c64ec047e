import type { Association } from './credential';
import { asList, asObject, asString, isJsonObject, type JsonObject, type JsonValue } from './json';

/** What a result can be (OB 3.0 `ResultDescription`, CLR 1.0 `ResultDescription`) and what it came to (`Result`). */
export interface ResultRow {
  readonly name: string | null;
  /** GradePointAverage, LetterGrade, RubricCriterionLevel, Status, … or the issuer's own word. */
  readonly type: string | null;
  readonly value: string | null;
  /** Name of the rubric level reached. */
  readonly level: string | null;
  readonly status: string | null;
  readonly allowed: readonly string[];
  readonly min: string | null;
  readonly max: string | null;
  /** What had to be reached: a value, or the name of a rubric level. */
  readonly required: string | null;
  /** The levels of a rubric in their order, with what each is worth. */
  readonly levels: readonly { readonly name: string; readonly points: string | null }[];
}

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

/** SECURITY: nothing a record holds makes a page endless. */
const most = { nodes: 2_000, results: 100, levels: 50 } as const;

/**
 * The achievements of a learner record (CLR 2.0 or 1.0) as trees: what is a child or a part of another stands beneath it,
 * what precedes another before it, and the rest in the order of the record. Null where the text is no JSON object.
 * @param text the signed data, decoded; `vc` inside a token is looked through
 */
export function learnerRecord(text: string, associations: readonly Association[]): readonly RecordNode[] | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isJsonObject(parsed)) return null;
  const record = asObject(parsed['vc']) ?? parsed;
  const nodes = [...partsOf(record), ...assertionsOf(record)].slice(0, most.nodes);
  return treeOf(nodes, associations);
}

function partsOf(record: JsonObject): readonly RecordNode[] {
  const subject = asObject(asList(record['credentialSubject'])[0]);
  const wrapped = asList(subject?.['verifiableCredential'] ?? record['verifiableCredential']);
  return wrapped.flatMap((part, at) => {
    const credential = asObject(part) ?? claimsOf(asString(part) ?? '');
    if (!credential) return [];
    const inner = asObject(asList(credential['credentialSubject'])[0]);
    const achievement = asObject(asList(inner?.['achievement'])[0]);
    const results = rowsOf(inner?.['result'], achievement?.['resultDescription']);
    const date = asString(credential['awardedDate']) ?? asString(credential['validFrom']);
    return [
      nodeOf(`part ${at}`, credential, inner, achievement, results, date ?? asString(credential['issuanceDate'])),
    ];
  });
}

/** CLR 1.0: assertions that name their achievement, or hold it. */
function assertionsOf(record: JsonObject): readonly RecordNode[] {
  const achievements = objects(record['achievements']);
  return objects(record['assertions']).map((assertion, at) => {
    const named = asList(assertion['achievement'])[0];
    const achievement = asObject(named) ?? achievements.find(({ id }) => id !== undefined && id === named) ?? null;
    const results = rowsOf(assertion['results'], achievement?.['resultDescriptions']);
    return nodeOf(`assertion ${at}`, assertion, assertion, achievement, results, asString(assertion['issuedOn']));
  });
}

function nodeOf(
  key: string,
  credential: JsonObject,
  subject: JsonObject | null,
  achievement: JsonObject | null,
  results: readonly ResultRow[],
  date: string | null,
): RecordNode {
  const credits = subject?.['creditsEarned'];
  return {
    key,
    ids: [asString(credential['id']), asString(achievement?.['id'])].filter((id) => id !== null),
    name: wordsOf(achievement?.['name']) ?? wordsOf(credential['name']),
    type: wordsOf(achievement?.['achievementType']),
    level: wordsOf(achievement?.['level'] ?? achievement?.['educationLevel']),
    credits: typeof credits === 'number' ? credits : null,
    date,
    results,
    children: [],
  };
}

function rowsOf(results: JsonValue | undefined, descriptions: JsonValue | undefined): readonly ResultRow[] {
  const told = objects(results);
  const described = objects(descriptions);
  const of = (description: JsonObject): JsonObject | undefined =>
    told.find((result) => asString(result['resultDescription']) === asString(description['id']));
  const undescribed = told.filter(
    (result) => !described.some((one) => asString(one['id']) === asString(result['resultDescription'])),
  );
  return [
    ...described.map((description) => rowOf(of(description) ?? {}, description)),
    ...undescribed.map((result) => rowOf(result, {})),
  ].slice(0, most.results);
}

function rowOf(result: JsonObject, description: JsonObject): ResultRow {
  const levels = objects(description['rubricCriterionLevel'] ?? description['rubricCriterionLevels']);
  const levelNamed = (id: JsonValue | undefined): string | null => {
    const named = asString(id);
    const found = levels.find((level) => named !== null && asString(level['id']) === named);
    return found ? (wordsOf(found['name']) ?? wordsOf(found['level'])) : named;
  };
  return {
    name: wordsOf(description['name']),
    type: wordsOf(description['resultType']),
    value: wordsOf(result['value']),
    level: levelNamed(result['achievedLevel']),
    status: wordsOf(result['status']),
    allowed: asList(description['allowedValue'] ?? description['allowedValues'])
      .flatMap((value) => wordsOf(value) ?? [])
      .slice(0, most.levels),
    min: wordsOf(description['valueMin']),
    max: wordsOf(description['valueMax']),
    required: wordsOf(description['requiredValue']) ?? levelNamed(description['requiredLevel']),
    levels: levels.slice(0, most.levels).map((level) => ({
      name: wordsOf(level['name']) ?? wordsOf(level['level']) ?? '',
      points: wordsOf(level['points']),
    })),
  };
}

/** Each achievement stands in one place; what would stand beneath itself stays at the top. */
function treeOf(nodes: readonly RecordNode[], associations: readonly Association[]): readonly RecordNode[] {
  const byId = new Map(nodes.flatMap((node) => node.ids.map((id) => [id, node] as const)));
  const parentOf = new Map<RecordNode, RecordNode>();
  const after: (readonly [RecordNode, RecordNode])[] = [];
  for (const { type, sourceId, targetId } of associations) {
    const [source, target] = [byId.get(sourceId), byId.get(targetId)];
    if (!source || !target || source === target) continue;
    if (type === 'precedes') after.push([source, target]);
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
    inOrder(childrenOf.get(parent) ?? [], after).map((node) => ({ ...node, children: grown(node) }));
  return grown(undefined);
}

function leadsTo(from: RecordNode, to: RecordNode, parentOf: ReadonlyMap<RecordNode, RecordNode>): boolean {
  for (let node: RecordNode | undefined = from; node; node = parentOf.get(node)) if (node === to) return true;
  return false;
}

/** What precedes another is moved before it; a circle changes the order once and ends. */
function inOrder(
  nodes: readonly RecordNode[],
  after: readonly (readonly [RecordNode, RecordNode])[],
): readonly RecordNode[] {
  const ordered = [...nodes];
  for (const [first, second] of after) {
    const [from, to] = [ordered.indexOf(first), ordered.indexOf(second)];
    if (from < 0 || to < 0 || from < to) continue;
    ordered.splice(from, 1);
    ordered.splice(to, 0, first);
  }
  return ordered;
}

/** The claims of a part that is a token: read for its words here; its own check stands on its own page. */
function claimsOf(token: string): JsonObject | null {
  const body = token.split('.')[1];
  if (body === undefined) return null;
  try {
    const binary = atob(body.replaceAll('-', '+').replaceAll('_', '/'));
    const text = new TextDecoder().decode(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)));
    const claims: unknown = JSON.parse(text);
    return isJsonObject(claims) ? (asObject(claims['vc']) ?? claims) : null;
  } catch {
    return null;
  }
}

function wordsOf(value: JsonValue | undefined): string | null {
  const first = asList(value)[0];
  if (typeof first === 'number' || typeof first === 'boolean') return String(first);
  const object = asObject(first);
  if (!object) return asString(first);
  const texts = Object.values(object).map((entry) => asString(asList(entry)[0]));
  return asString(object['@value']) ?? asString(asList(object['en'])[0]) ?? texts.find((text) => text !== null) ?? null;
}

function objects(value: JsonValue | undefined): readonly JsonObject[] {
  return asList(value).filter(isJsonObject);
}

/** Every achievement of the trees, parents before their children. */
export function flatNodes(trees: readonly RecordNode[]): readonly RecordNode[] {
  return trees.flatMap((node) => [node, ...flatNodes(node.children)]);
}
