import { asList, asObject, asString, type JsonObject } from '../../../shared/json';
import { typesOf } from '../../credential/format';
import { objectsOf } from '../../credential/read';
import { failed, type Finding, notApplicable, passed, unknown } from '../finding';

/**
 * The `schema` step of OB 3.0 and CLR 2.0: the members that the data model requires (OB 3.0 "Data Models", AchievementCredential,
 * Achievement, AchievementSubject; CLR ClrCredential, ClrSubject). Only a credential that names a
 * `1EdTechJsonSchemaValidator2019` schema must pass (a recorded decision); for the others a gap is told and changes nothing.
 */
export function checkSchema(credential: JsonObject): Finding {
  const schemas = objectsOf(credential['credentialSchema']);
  const named = schemas.some((schema) => asList(schema['type']).includes('1EdTechJsonSchemaValidator2019'));
  const gaps = gapsOf(credential);
  if (gaps === null) return schemas.length === 0 ? notApplicable('schema-not-named') : unavailable(schemas);
  const strict = named || gaps.some((gap) => gap.startsWith('type '));
  if (gaps.length > 0) return (strict ? failed : unknown)('schema-violated', { fields: gaps.join(', ') });
  return named || schemas.length === 0 ? passed('schema-satisfied') : unavailable(schemas);
}

function unavailable(schemas: readonly JsonObject[]): Finding {
  return unknown('schema-unavailable', { schema: asString(schemas[0]?.['id']) ?? '' });
}

/** The required members that are missing; null for a type that has no rules here. */
function gapsOf(credential: JsonObject): readonly string[] | null {
  const types = typesOf(credential);
  const subject = asObject(asList(credential['credentialSubject'])[0]);
  const dated = 'validFrom' in credential || 'issuanceDate' in credential ? [] : ['validFrom'];
  if (types.includes('OpenBadgeCredential') || types.includes('AchievementCredential')) {
    return [
      ...missing(credential, ['id', 'type', 'issuer']),
      ...dated,
      ...subjectGaps(subject),
      ...achievementGaps(subject),
    ];
  }
  if (types.includes('ClrCredential')) {
    const own = missing(credential, ['id', 'type', 'name', 'issuer']);
    return [...own, ...dated, ...subjectGaps(subject), ...(subject ? missing(subject, ['verifiableCredential']) : [])];
  }
  if (types.includes('EndorsementCredential')) {
    return [
      ...missing(credential, ['id', 'type', 'issuer']),
      ...dated,
      ...(subject ? missing(subject, ['id']) : ['credentialSubject']),
    ];
  }
  const subjectTypes = subject ? typesOf(subject) : [];
  const list = ['BitstringStatusList', 'StatusList2021'].find((name) => subjectTypes.includes(name));
  return list === undefined || types.includes(`${list}Credential`) ? null : [`type ${list}Credential`];
}

/** OB 3.0 step 1b: a subject is known by its `id` or by at least one identifier. */
function subjectGaps(subject: JsonObject | null): readonly string[] {
  if (!subject) return ['credentialSubject'];
  const known = 'id' in subject || objectsOf(subject['identifier']).length > 0;
  return [...missing(subject, ['type']), ...(known ? [] : ['credentialSubject.id'])];
}

function achievementGaps(subject: JsonObject | null): readonly string[] {
  const achievement = asObject(asList(subject?.['achievement'])[0]);
  if (!achievement) return ['credentialSubject.achievement'];
  return missing(achievement, ['id', 'type', 'criteria', 'description', 'name']).map((name) => `achievement.${name}`);
}

function missing(object: JsonObject, names: readonly string[]): readonly string[] {
  return names.filter((name) => object[name] === undefined || object[name] === null || object[name] === '');
}
