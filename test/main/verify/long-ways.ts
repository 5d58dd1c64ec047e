import { typesOf } from '../../../main/credential/format';
import { objectsOf } from '../../../main/credential/read';
import { failed, type Finding, notApplicable, passed, unknown } from '../../../main/verify/finding';
import { asList, asObject, asString, type JsonObject } from '../../../shared/json';

// The rules as they read, for the short ways to be compared with.

/** The `schema` step of a credential that names no schema. */
export function gapsInWords(credential: JsonObject): Finding {
  const gaps = gapsOf(credential);
  if (gaps === null) return notApplicable('schema-not-named');
  if (gaps.length === 0) return passed('schema-satisfied');
  return (gaps.some((gap) => gap.startsWith('type ')) ? failed : unknown)('schema-violated', {
    fields: gaps.join(', '),
  });
}

function gapsOf(credential: JsonObject): readonly string[] | null {
  const types = typesOf(credential);
  const subject = asObject(asList(credential['credentialSubject'])[0]);
  const dated = 'validFrom' in credential || 'issuanceDate' in credential ? [] : ['validFrom'];
  if (types.includes('OpenBadgeCredential') || types.includes('AchievementCredential')) {
    const achievement = asObject(asList(subject?.['achievement'])[0]);
    const ofAchievement = achievement
      ? missing(achievement, ['id', 'type', 'criteria', 'description', 'name']).map((name) => `achievement.${name}`)
      : ['credentialSubject.achievement'];
    return [...missing(credential, ['id', 'type', 'issuer']), ...dated, ...subjectGaps(subject), ...ofAchievement];
  }
  if (types.includes('ClrCredential')) {
    const own = missing(credential, ['id', 'type', 'name', 'issuer']);
    return [...own, ...dated, ...subjectGaps(subject), ...(subject ? missing(subject, ['verifiableCredential']) : [])];
  }
  if (!types.includes('EndorsementCredential')) return null;
  const own = missing(credential, ['id', 'type', 'issuer']);
  return [...own, ...dated, ...(subject ? missing(subject, ['id']) : ['credentialSubject'])];
}

function subjectGaps(subject: JsonObject | null): readonly string[] {
  if (!subject) return ['credentialSubject'];
  const known = 'id' in subject || objectsOf(subject['identifier']).length > 0;
  return [...missing(subject, ['type']), ...(known ? [] : ['credentialSubject.id'])];
}

function missing(object: JsonObject, names: readonly string[]): readonly string[] {
  return names.filter((name) => object[name] === undefined || object[name] === null || object[name] === '');
}

export function periodInWords(credential: JsonObject) {
  const ends = [
    ...['validUntil', 'expirationDate'].map((name) => written(credential, name)),
    ...objectsOf(credential['proof']).flatMap((proof) => ['expires', 'expiration'].map((name) => written(proof, name))),
  ].filter((end) => end !== null);
  const broken = ends.find((end) => Number.isNaN(Date.parse(end)));
  const [first = null] = [...ends].sort((one, other) => Date.parse(one) - Date.parse(other));
  return {
    validFrom: written(credential, 'validFrom') ?? written(credential, 'issuanceDate'),
    validUntil: broken ?? first,
  };
}

function written(object: JsonObject, name: string): string | null {
  const value = object[name];
  if (value === undefined || value === null) return null;
  const [only, ...others] = asList(value);
  const text = others.length === 0 ? asString(only) : null;
  return text !== null && /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/i.test(text) ? text : 'unreadable';
}
