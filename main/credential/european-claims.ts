import type { ContainedAchievement } from '../../shared/credential';
import { asList, asObject, asString, type JsonObject } from '../../shared/json';
import { partyOf } from './party';
import { instantOf, objectsOf, textOf } from './read';

/** What a summary lists of one credential, and how deep parts of parts are followed. */
const most = 200;
const deepest = 4;

/** The claims made for a learner (`hasClaim`): achievements, qualifications, activities, assessments, entitlements. */
export function claimsOf(subject: JsonObject | null): readonly JsonObject[] {
  return objectsOf(subject?.['hasClaim'] ?? subject?.['claim']);
}

/** All claims with their parts (`hasPart`), the whole before its parts; empty where there is only the one. */
export function containedClaims(claims: readonly JsonObject[]): readonly ContainedAchievement[] {
  const all = claims.flatMap((claim) => withParts(claim, 0)).slice(0, most);
  return all.length > 1 ? all.map(contained) : [];
}

function withParts(claim: JsonObject, depth: number): readonly JsonObject[] {
  if (depth >= deepest) return [claim];
  return [claim, ...objectsOf(claim['hasPart']).flatMap((part) => withParts(part, depth + 1))];
}

function contained(claim: JsonObject): ContainedAchievement {
  const awarded = asObject(asList(claim['awardedBy'])[0]);
  const points = creditsOf(claim);
  return {
    id: asString(claim['id']),
    name: textOf(claim['title']),
    description: textOf(claim['description']),
    type: textOf(claim['type']),
    awardedBy: awarded ? partyOf(awarded['awardingBody']).name : null,
    awardedOn: instantOf(awarded?.['awardingDate']),
    results: [],
    creditsEarned: points,
  };
}

/** Credit points received, where one number says how many. */
export function creditsOf(claim: JsonObject | undefined): number | null {
  const point = objectsOf(claim?.['creditReceived'])[0]?.['point'];
  const number = typeof point === 'number' ? point : Number(asString(point) ?? Number.NaN);
  return Number.isFinite(number) ? number : null;
}
