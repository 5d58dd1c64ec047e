/** One change to a text, told in words so that a failure can be repeated by hand. */
export interface Mutation {
  readonly label: string;
  readonly make: () => string;
}

type Path = readonly (string | number)[];

/** Every change of one member of a JSON document that we know to make, member by member. */
export function memberMutations(text: string): readonly Mutation[] {
  const root = JSON.parse(text) as unknown;
  const paths = [...pathsOf(root, [])];
  const members = paths.flatMap((path) => changesOf(valueAt(root, path)).map((change) => ({ path, change })));
  return [
    ...members.map(({ path, change: [what, make] }) => ({
      label: `${what} at /${path.join('/')}`,
      make: () => JSON.stringify(edited(root, path, make)),
    })),
    ...paths.flatMap((path) => doubled(text, root, path)),
  ];
}

function* pathsOf(value: unknown, path: Path): Generator<Path> {
  if (path.length > 0) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    yield* pathsOf(member, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], root);

/** What takes the place of a value; `remove` takes it away, `rename` gives it another name. */
type Change = (value: unknown) => unknown;
const remove = Symbol('remove');
const rename = Symbol('rename');

function changesOf(value: unknown): readonly (readonly [string, Change])[] {
  const any: readonly (readonly [string, Change])[] = [
    ['removed', () => remove],
    ['renamed', () => rename],
    ['null', () => null],
    ['a number', () => 7],
    ['an empty object', () => ({})],
    ['an empty list', () => []],
    ['in a list', (was) => [was]],
    ['in a list twice', (was) => [was, was]],
    ['with a stranger', (was) => [was, { id: 'urn:x:stranger', type: 'Image' }]],
  ];
  if (typeof value === 'string') return [...any, ...textChanges];
  if (Array.isArray(value)) return [...any, ...listChanges];
  if (typeof value === 'object' && value !== null) return [...any, ...objectChanges];
  return [...any, ['text', String], ['not', (was) => was !== true]];
}

const textChanges: readonly (readonly [string, Change])[] = [
  ['a letter more', (was) => `${String(was)}x`],
  ['first letter changed', (was) => `${String.fromCharCode(String(was).charCodeAt(0) ^ 1)}${String(was).slice(1)}`],
  ['middle letter changed', (was) => middleChanged(String(was))],
  ['a blank more', (was) => `${String(was)} `],
  ['empty', () => ''],
  ['a control character', (was) => `${String(was)}\u0000`],
  [
    'another case',
    (was) => (String(was) === String(was).toUpperCase() ? String(was).toLowerCase() : String(was).toUpperCase()),
  ],
];

function middleChanged(text: string): string {
  const middle = text.length >> 1;
  return `${text.slice(0, middle)}${text.charAt(middle) === 'a' ? 'b' : 'a'}${text.slice(middle + 1)}`;
}

const listChanges: readonly (readonly [string, Change])[] = [
  ['first taken out', (was) => (was as unknown[]).slice(1)],
  ['first again', (was) => [(was as unknown[])[0], ...(was as unknown[])]],
  ['a stranger more', (was) => [...(was as unknown[]), 'https://stranger.example/']],
];

const objectChanges: readonly (readonly [string, Change])[] = [
  ['an unknown member', (was) => ({ ...(was as object), stranger: 'yes' })],
  ['revoked: false', (was) => ({ ...(was as object), revoked: false })],
  ['another name', (was) => ({ ...(was as object), name: 'Another name' })],
  ['another id', (was) => ({ ...(was as object), id: 'urn:uuid:00000000-0000-4000-8000-000000000000' })],
  ['another type', (was) => ({ ...(was as object), type: ['VerifiableCredential', 'OpenBadgeCredential'] })],
  ['an @id', (was) => ({ ...(was as object), '@id': 'urn:x:stranger' })],
  ['a context of its own', (was) => ({ ...(was as object), '@context': { '@vocab': 'https://stranger.example/#' } })],
  ['an @included', (was) => ({ ...(was as object), '@included': [{ id: 'urn:x:s', name: 'Stranger' }] })],
];

function edited(value: unknown, [key, ...rest]: Path, change: Change): unknown {
  if (Array.isArray(value)) {
    return value.flatMap((member: unknown, index): unknown[] => {
      if (index !== key) return [member];
      const changed = rest.length === 0 ? change(member) : edited(member, rest, change);
      return changed === remove ? [] : [changed === rename ? 'https://stranger.example/' : changed];
    });
  }
  const members = Object.entries(value as object).flatMap(([name, member]: [string, unknown]): [string, unknown][] => {
    if (name !== key) return [[name, member]];
    const changed = rest.length === 0 ? change(member) : edited(member, rest, change);
    if (changed === remove) return [];
    return changed === rename ? [[`${name}_`, member]] : [[name, changed]];
  });
  // `fromEntries` would lose a member named __proto__.
  return members.reduce<Record<string, unknown>>(
    (object, [name, member]) =>
      Object.defineProperty(object, name, { value: member, enumerable: true, configurable: true }),
    {},
  );
}

/** The same name twice in one object: readers differ in which of the two they believe. */
function doubled(text: string, root: unknown, path: Path): readonly Mutation[] {
  const name = path.at(-1);
  if (typeof name !== 'string') return [];
  const parent = JSON.stringify(valueAt(root, path.slice(0, -1)));
  const start = text.indexOf(parent);
  if (start < 0) return [];
  const more = (value: string) => `${JSON.stringify(name)}:${value}`;
  const inner = parent.slice(1, -1);
  const put = (changed: string) => text.slice(0, start) + changed + text.slice(start + parent.length);
  return [
    { label: `a second, first, at /${path.join('/')}`, make: () => put(`{${more('"Another"')},${inner}}`) },
    { label: `a second, last, at /${path.join('/')}`, make: () => put(`{${inner},${more('"Another"')}}`) },
  ];
}
