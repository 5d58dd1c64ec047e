import { asList, asObject, asString, type JsonObject } from '../../../shared/json';
import { typesOf } from '../../credential/format';
import { objectsOf } from '../../credential/read';
import type { Inquiry } from '../documents';
import { failed, type Finding, notApplicable, passed, unknown, worst } from '../finding';
import { compareWith } from '../schemas/compare';

/** The type whose schema a badge must satisfy (OB 3.0 "OpenBadgeCredential Verification", step 1a). */
const obliging = '1EdTechJsonSchemaValidator2019';

/** Schemas beyond which the rest is not compared; each may cost a download. */
const mostSchemas = 4;

/**
 * The `schema` step: the members that OB 3.0 and CLR 2.0 require, and every schema the credential names. Only a schema of
 * type `1EdTechJsonSchemaValidator2019` must be satisfied (a recorded decision); what breaks another one, or is missing
 * where none is named, is told and changes nothing. `inquiry` is null where nobody is to be asked for a schema.
 */
export async function checkSchema(credential: JsonObject, inquiry: Inquiry | null): Promise<Finding> {
  const schemas = objectsOf(credential['credentialSchema']);
  const required = checkRequired(credential, schemas.some(obliges));
  if (required?.outcome === 'failed') return required;
  const findings = required ? [required] : [];
  for (const schema of schemas.slice(0, mostSchemas)) findings.push(await compared(schema, credential, inquiry));
  const [first, ...rest] = findings;
  return first ? worst([first, ...rest]) : notApplicable('schema-not-named');
}

async function compared(schema: JsonObject, credential: JsonObject, inquiry: Inquiry | null): Promise<Finding> {
  const url = asString(schema['id']) ?? '';
  const answer = await compareWith(schema, credential, inquiry);
  switch (answer.kind) {
    case 'fits':
      return passed('schema-satisfied');
    case 'breaks': {
      const told = obliges(schema) ? failed : unknown;
      return told('schema-violated', { fields: answer.member || '/' }, `${answer.rule}: ${url}`);
    }
    case 'unavailable':
      return unknown('schema-unavailable', { schema: url }, answer.detail);
  }
}

function obliges(schema: JsonObject): boolean {
  return asList(schema['type']).includes(obliging);
}

/** What is required by the data model itself; null for a type that has no rules here. */
function checkRequired(credential: JsonObject, named: boolean): Finding | null {
  const gaps = gapsOf(credential);
  if (gaps === null) return null;
  const strict = named || gaps.some((gap) => gap.startsWith('type '));
  if (gaps.length > 0) return (strict ? failed : unknown)('schema-violated', { fields: gaps.join(', ') });
  return passed('schema-satisfied');
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
