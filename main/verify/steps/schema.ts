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
  const gaps: string[] = [];
  if (types.includes('OpenBadgeCredential') || types.includes('AchievementCredential')) {
    addMissing(gaps, credential, badgeMembers);
    addUndated(gaps, credential);
    addSubjectGaps(gaps, subject);
    addAchievementGaps(gaps, subject);
    return gaps;
  }
  if (types.includes('ClrCredential')) {
    addMissing(gaps, credential, clrMembers);
    addUndated(gaps, credential);
    addSubjectGaps(gaps, subject);
    if (subject) addMissing(gaps, subject, ['verifiableCredential']);
    return gaps;
  }
  if (types.includes('EndorsementCredential')) {
    addMissing(gaps, credential, badgeMembers);
    addUndated(gaps, credential);
    if (subject) addMissing(gaps, subject, ['id']);
    else gaps.push('credentialSubject');
    return gaps;
  }
  const subjectTypes = subject ? typesOf(subject) : [];
  const list = ['BitstringStatusList', 'StatusList2021'].find((name) => subjectTypes.includes(name));
  return list === undefined || types.includes(`${list}Credential`) ? null : [`type ${list}Credential`];
}

const badgeMembers = ['id', 'type', 'issuer'] as const;
const clrMembers = ['id', 'type', 'name', 'issuer'] as const;
const achievementMembers = ['id', 'type', 'criteria', 'description', 'name'] as const;

function addUndated(gaps: string[], credential: JsonObject): void {
  if (!('validFrom' in credential || 'issuanceDate' in credential)) gaps.push('validFrom');
}

/** OB 3.0 step 1b: a subject is known by its `id` or by at least one identifier. */
function addSubjectGaps(gaps: string[], subject: JsonObject | null): void {
  if (!subject) {
    gaps.push('credentialSubject');
    return;
  }
  addMissing(gaps, subject, ['type']);
  if (!('id' in subject) && objectsOf(subject['identifier']).length === 0) gaps.push('credentialSubject.id');
}

function addAchievementGaps(gaps: string[], subject: JsonObject | null): void {
  const achievement = asObject(asList(subject?.['achievement'])[0]);
  if (achievement) addMissing(gaps, achievement, achievementMembers, 'achievement.');
  else gaps.push('credentialSubject.achievement');
}

// Into one list and in plain loops: nearly every badge passes here, and nearly none lacks anything.
function addMissing(gaps: string[], object: JsonObject, names: readonly string[], prefix = ''): void {
  for (const name of names) {
    const value = object[name];
    if (value === undefined || value === null || value === '') gaps.push(`${prefix}${name}`);
  }
}
