import { verdictAt } from '../../shared/verdict';
import { declaredJson } from './declared';
import type { DeclaredItem } from './declared-item';
import { httpsAddress, nameOf } from './transcript-lines';
import type { PublishRecord, TranscriptMaterial } from './types';

/**
 * The badges for a JSON Resume (schema 1.2): certificates, awards, education and skills. Null is not allowed there, so
 * what is unknown is left out. Badges that are invalid or revoked are left out, too: a resume claims.
 */
export function jsonResume(material: TranscriptMaterial): string {
  const { owner, now, translate } = material;
  const held = material.records.filter(({ report }) => !['invalid', 'revoked'].includes(verdictAt(report, now)));
  const of = (...classes: readonly string[]) =>
    held.filter(({ classification }) => classes.includes(classification.class));
  const common = (record: PublishRecord) => ({
    ...given('date', dayOf(record)),
    ...given('url', httpsAddress(record.summary.publicPage)),
    ...given('expires', record.summary.expiresOn?.slice(0, 10)),
    ...given('credentialId', record.summary.id),
    verification: verdictAt(record.report, now),
  });
  const name = (record: PublishRecord) => nameOf(record, translate('publish:unnamed'));
  const resume = {
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    basics: { ...given('name', owner.name), ...given('email', owner.email) },
    certificates: of('professional-certification', 'certificate', 'skill-progression').map((record) => ({
      name: name(record),
      ...given('issuer', record.summary.issuer.name),
      ...common(record),
    })),
    education: of('academic').map((record) => ({
      ...given('institution', record.summary.issuer.name),
      ...given('area', record.summary.achievement?.fieldOfStudy ?? name(record)),
      ...given('studyType', record.summary.achievement?.type),
      ...given('endDate', dayOf(record)),
      ...given('url', httpsAddress(record.summary.publicPage)),
    })),
    awards: of('other-recognition', 'unclassified').map((record) => ({
      title: name(record),
      ...given('awarder', record.summary.issuer.name),
      ...given('summary', record.summary.description),
      ...common(record),
    })),
    ...claims(material.declared),
    skills: skillsOf(held, name),
    meta: { version: 'v1.0.0', lastModified: now.toISOString().slice(0, 19) },
  };
  return `${JSON.stringify(resume, null, 2)}\n`;
}

/**
 * What the holder states themselves, where a resume has a place for claims: talks and projects, and voluntary work.
 * Courses and certificates would stand among `certificates` and `education`, which hold what was issued and checked, and
 * nobody could tell them apart there: they go into a member of their own, which the schema leaves room for.
 */
function claims(declared: readonly DeclaredItem[]) {
  const days = ({ from, until }: DeclaredItem) => ({ ...given('startDate', from), ...given('endDate', until) });
  const projects = declared.filter(({ kind }) => kind === 'project' || kind === 'talk' || kind === 'other');
  const voluntary = declared.filter(({ kind }) => kind === 'volunteering');
  const rest = declared.filter((item) => !projects.includes(item) && !voluntary.includes(item));
  return {
    ...(projects.length > 0 && {
      projects: projects.map((item) => ({
        name: item.title,
        ...given('description', item.description),
        ...given('entity', item.where),
        ...days(item),
        ...given('url', httpsAddress(item.link)),
        ...(item.skills.length > 0 && { keywords: item.skills }),
        ...(item.kind === 'talk' && { type: 'talk' }),
        selfDeclared: true,
      })),
    }),
    ...(voluntary.length > 0 && {
      volunteer: voluntary.map((item) => ({
        ...given('organization', item.where),
        position: item.title,
        ...days(item),
        ...given('summary', item.description),
        ...given('url', httpsAddress(item.link)),
        selfDeclared: true,
      })),
    }),
    ...(rest.length > 0 && { selfDeclared: declaredJson(rest) }),
  };
}

/** Each skill once, with the badges that speak for it as keywords. */
function skillsOf(records: readonly PublishRecord[], name: (record: PublishRecord) => string) {
  const skills = new Map<string, { name: string; keywords: string[] }>();
  for (const record of records) {
    for (const skill of record.summary.skills) {
      const key = skill.name.toLowerCase();
      const known = skills.get(key) ?? { name: skill.name, keywords: [] };
      if (!known.keywords.includes(name(record))) known.keywords.push(name(record));
      skills.set(key, known);
    }
  }
  return [...skills.values()];
}

function dayOf({ summary }: PublishRecord): string | null {
  const time = Date.parse(summary.awardedOn ?? summary.issuedOn ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}

function given(key: string, value: string | null | undefined): Readonly<Record<string, string>> {
  return value === null || value === undefined || value === '' ? {} : { [key]: value };
}
