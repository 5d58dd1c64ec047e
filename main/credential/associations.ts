import type { Association } from '../../shared/credential';
import { asString, type JsonObject } from '../../shared/json';
import { edgesOnCycles } from './cycles';
import { objectsOf, textOf } from './read';

/** Associations beyond which a summary lists none; the original keeps them all. */
const most = 500;

/** Types that lead one way, so that a way back is a contradiction; `isParentOf` is read as `isChildOf` turned round. */
const oneWay: Readonly<Record<string, { readonly as: string; readonly turned: boolean }>> = {
  isChildOf: { as: 'isChildOf', turned: false },
  isParentOf: { as: 'isChildOf', turned: true },
  isPartOf: { as: 'isPartOf', turned: false },
  precedes: { as: 'precedes', turned: false },
  replacedBy: { as: 'replacedBy', turned: false },
};

/**
 * The associations of a learner record (CLR 2.0 `ClrSubject.association`): "source *type* target", both ends ids of
 * achievements in the same record. Those that lead nowhere, or in a circle, are kept and marked.
 */
export function associationsOf(
  associations: readonly JsonObject[],
  achievements: readonly JsonObject[],
): readonly Association[] {
  const names = new Map(
    achievements.flatMap((achievement) => {
      const id = asString(achievement['id']);
      return id === null ? [] : [[id, textOf(achievement['name'])] as const];
    }),
  );
  const read = associations.slice(0, most).flatMap((association) => {
    const [sourceId, targetId] = [asString(association['sourceId']), asString(association['targetId'])];
    const type = asString(association['associationType']);
    return sourceId === null || targetId === null || type === null ? [] : [{ type, sourceId, targetId }];
  });
  const cyclic = onCycles(read);
  return read.map((association, index) => ({
    ...association,
    sourceName: names.get(association.sourceId) ?? null,
    targetName: names.get(association.targetId) ?? null,
    standing: cyclic.has(index)
      ? 'cyclic'
      : names.has(association.sourceId) && names.has(association.targetId)
        ? 'sound'
        : 'dangling',
  }));
}

function onCycles(read: readonly Pick<Association, 'type' | 'sourceId' | 'targetId'>[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const as of new Set(Object.values(oneWay).map((way) => way.as))) {
    const own = read.flatMap(({ type, sourceId, targetId }, index) => {
      const way = Object.hasOwn(oneWay, type) ? oneWay[type] : undefined;
      if (way?.as !== as) return [];
      return [{ index, edge: way.turned ? ([targetId, sourceId] as const) : ([sourceId, targetId] as const) }];
    });
    for (const at of edgesOnCycles(own.map(({ edge }) => edge))) {
      const index = own[at]?.index;
      if (index !== undefined) found.add(index);
    }
  }
  return found;
}

/** Every achievement a CLR 2.0 record holds: its own, and those of the credentials inside it. */
export function achievementsInClr(subject: JsonObject | null): readonly JsonObject[] {
  const inner = objectsOf(subject?.['verifiableCredential']).flatMap((credential) =>
    objectsOf(credential['credentialSubject']).flatMap((each) => objectsOf(each['achievement'])),
  );
  return [...objectsOf(subject?.['achievement']), ...inner];
}
