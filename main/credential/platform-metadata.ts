import type { CredentialSummary, SkillMention } from '../../shared/credential';
import { asObject, asString, type JsonObject } from '../../shared/json';
import { objectsOf, textOf, webAddress } from './read';

/** A badge out of a list that an earner's profile on a platform gives, which signs nothing and names the hosted badge. */
export interface ListedBadge {
  /** What the list says, in the words of Open Badges 2.0, with the template's own members left in the badge class. */
  readonly assertion: JsonObject;
  readonly platform: string;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Codes for the platform's own books that stand among the skills. */
const bookkeeping = /^PWID-[A-Z]\d{6,}$/i;

/** Members of a template that an Open Badges 2.0 badge class has no place for, and that are kept beside it as stated. */
const stated = ['level', 'type_category', 'time_to_earn', 'cost', 'badge_template_activities'] as const;

function issuerOf(entry: JsonObject, template: JsonObject): JsonObject | null {
  const issuer = asObject(entry['issuer']) ?? asObject(template['issuer']);
  const entities = objectsOf(issuer?.['entities']);
  const first = entities.find((entity) => entity['primary'] === true) ?? entities[0];
  const organisation = asObject(first?.['entity']);
  const name = textOf(organisation?.['name']);
  if (organisation === null || name === null) return null;
  const url = webAddress(asString(organisation['vanity_url'])) ?? webAddress(asString(organisation['url']));
  return { type: 'Issuer', name, ...(url === null ? {} : { url }) };
}

function criteriaOf(template: JsonObject): JsonObject {
  const narrative = objectsOf(template['badge_template_activities']).flatMap((activity) => {
    const title = textOf(activity['title']);
    return title === null ? [] : [`- ${title}`];
  });
  const url = webAddress(asString(template['url']));
  return {
    ...(url === null ? {} : { id: url }),
    ...(narrative.length === 0 ? {} : { narrative: narrative.join('\n') }),
  };
}

function badgeOf(entry: JsonObject, template: JsonObject): JsonObject {
  const skills = objectsOf(template['skills']).flatMap((skill) => textOf(skill['name']) ?? []);
  const alignment = objectsOf(template['alignments']).map(({ name, url, description }) => ({
    targetName: name ?? null,
    targetUrl: url ?? null,
    targetDescription: description ?? null,
  }));
  const issuer = issuerOf(entry, template);
  const image = webAddress(asString(entry['image_url'])) ?? webAddress(asString(template['image_url']));
  return {
    type: 'BadgeClass',
    name: template['name'] ?? null,
    description: template['description'] ?? null,
    criteria: criteriaOf(template),
    tags: skills.filter((name) => !bookkeeping.test(name)),
    alignment,
    ...(image === null ? {} : { image }),
    ...(issuer === null ? {} : { issuer }),
    ...Object.fromEntries(stated.flatMap((name) => (template[name] === undefined ? [] : [[name, template[name]]]))),
  };
}

/**
 * Reads one entry of the `badges.json` a Credly profile gives (an issued badge with its `badge_template`); null for
 * anything else. The list proves nothing: where the badge is hosted (the platform's Open Badges 2.0 address for this id)
 * decides, and level, kind, time to earn, cost and activities, which the hosted badge lacks, stay what the platform states.
 */
export function listedBadgeOf(entry: JsonObject): ListedBadge | null {
  const template = asObject(entry['badge_template']);
  const id = asString(entry['id']);
  if (!template || id === null || !uuid.test(id) || '@context' in entry || textOf(template['name']) === null)
    return null;
  const issuedOn = asString(entry['issued_at']) ?? asString(entry['issued_at_date']);
  const expires = asString(entry['expires_at']) ?? asString(entry['expires_at_date']);
  return {
    platform: 'Credly',
    assertion: {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Assertion',
      id: `https://api.credly.com/v1/obi/v2/badge_assertions/${id.toLowerCase()}`,
      verification: { type: 'HostedBadge' },
      badge: badgeOf(entry, template),
      ...(issuedOn === null ? {} : { issuedOn }),
      ...(expires === null ? {} : { expires }),
    },
  };
}

/** The hosted badge's summary with what the list states beyond it. `listed` is the summary of the list's own words. */
export function withListing(hosted: CredentialSummary, listed: CredentialSummary): CredentialSummary {
  const known = new Set(hosted.skills.map(({ name }) => name.toLowerCase()));
  const further: readonly SkillMention[] = listed.skills.filter(({ name }) => !known.has(name.toLowerCase()));
  const facts = hosted.stated ?? [];
  const more = (listed.stated ?? []).filter(
    ({ fact, value }) => !facts.some((one) => one.fact === fact && one.value === value),
  );
  return { ...hosted, skills: [...hosted.skills, ...further], stated: [...facts, ...more] };
}
