import type { CredentialSummary, ResultItem, SkillMention } from '../../shared/credential';
import { asList, asObject, type JsonObject, type JsonValue } from '../../shared/json';
import { claimsOf, containedClaims, creditsOf } from './european-claims';
import { languageTexts } from './language-texts';
import { mediaPicture } from './media';
import { partyOf } from './party';
import { idOf, instantOf, objectsOf, textOf } from './read';
import { statedFact } from './stated';

/** A European Digital Credential for Learning (Europass), whatever else it calls itself. */
export function isEuropean(types: readonly string[]): boolean {
  return types.includes('EuropeanDigitalCredential');
}

/**
 * What a European Digital Credential says in words of its own (European Learning Model 3, JSON-LD), laid over what every W3C
 * credential says: its title, its issuer's legal name, and the achievements claimed for the learner.
 */
export function europeanMembers(credential: JsonObject): Partial<CredentialSummary> {
  const display = asObject(asList(credential['displayParameter'])[0]);
  const subject = objectsOf(credential['credentialSubject'])[0] ?? null;
  const claims = claimsOf(subject);
  const [first] = claims;
  const specified = asObject(asList(first?.['specifiedBy'])[0]);
  const awarded = asObject(asList(first?.['awardedBy'])[0]);
  const title = textOf(display?.['title']) ?? textOf(credential['title']);
  const name = title ?? textOf(first?.['title']);
  const description = textOf(display?.['description']) ?? textOf(first?.['description']);
  const workload = statedFact('workload', specified?.['volumeOfLearning']);
  const points = creditsOf(first);
  const texts = languageTexts({
    name: display?.['title'] ?? credential['title'] ?? first?.['title'],
    description: display?.['description'] ?? first?.['description'],
    criteria: specified?.['entryRequirement'],
  });
  return {
    ...(name !== null && { name }),
    ...(description !== null && { description }),
    language: languageOf(display?.['primaryLanguage'] ?? display?.['language']),
    issuer: partyOf(credential['issuer']),
    issuedOn: firstDate(credential, ['validFrom', 'issuanceDate', 'issued']),
    awardedOn: instantOf(awarded?.['awardingDate']),
    expiresOn: firstDate(credential, ['validUntil', 'expirationDate']),
    recipientName: fullName(subject),
    achievement: first
      ? {
          id: idOf(specified ?? first),
          name: textOf(first['title']) ?? textOf(specified?.['title']),
          description: textOf(first['description']) ?? textOf(specified?.['description']),
          type: textOf(asObject(asList(specified?.['dcType'] ?? first['dcType'])[0])?.['prefLabel']),
          criteriaUrl: null,
          criteriaNarrative: textOf(specified?.['entryRequirement']),
          humanCode: null,
          fieldOfStudy: textOf(asObject(asList(specified?.['thematicArea'])[0])?.['prefLabel']),
          specialization: null,
          version: null,
          creator: awarded ? partyOf(awarded['awardingBody']) : null,
        }
      : null,
    results: claims.flatMap(resultsOfClaim).slice(0, 100),
    skills: claims.flatMap(outcomesOf).slice(0, 200),
    creditsEarned: points,
    picture: mediaPicture(displayed(display)),
    contents: containedClaims(claims),
    ...(workload && { stated: [workload] }),
    ...(texts && { texts }),
  };
}

function firstDate(credential: JsonObject, names: readonly string[]): string | null {
  return names.map((name) => instantOf(credential[name])).find((date) => date !== null) ?? null;
}

function fullName(subject: JsonObject | null): string | null {
  const whole = textOf(subject?.['fullName']) ?? textOf(subject?.['name']);
  const parts = [textOf(subject?.['givenName']), textOf(subject?.['familyName'])].filter((part) => part !== null);
  return whole ?? (parts.length === 0 ? null : parts.join(' '));
}

/** The last word of an authority-table address (`…/language/ENG`), as the tag the rest of the app knows. */
function languageOf(value: JsonValue | undefined): string | null {
  const code = idOf(value)?.split('/').at(-1) ?? '';
  try {
    return Intl.getCanonicalLocales(code)[0] ?? null;
  } catch {
    return null;
  }
}

/** Grades of the assessments by which an achievement was shown. */
function resultsOfClaim(claim: JsonObject): readonly ResultItem[] {
  const assessments = claim['grade'] === undefined ? objectsOf(claim['provenBy']) : [claim];
  return assessments.flatMap((assessment) => {
    const grade = asObject(asList(assessment['grade'])[0]);
    const value = textOf(grade?.['noteLiteral']) ?? textOf(asList(assessment['grade'])[0]);
    if (value === null) return [];
    return [{ name: textOf(assessment['title']), resultType: null, value, level: null, status: null }];
  });
}

/** Learning outcomes and the ESCO skills they name. */
function outcomesOf(claim: JsonObject): readonly SkillMention[] {
  return objectsOf(claim['specifiedBy']).flatMap((specified) =>
    objectsOf(specified['learningOutcome']).flatMap((outcome) => [
      ...mention(outcome, textOf(outcome['title']), null),
      ...objectsOf(outcome['relatedESCOSkill']).flatMap((skill) => mention(skill, textOf(skill['prefLabel']), 'ESCO')),
    ]),
  );
}

function mention(object: JsonObject, name: string | null, framework: string | null): readonly SkillMention[] {
  const url = idOf(object);
  const web = url !== null && /^https?:/i.test(url) ? url : null;
  const description = textOf(object['additionalNote']);
  return name === null
    ? []
    : [{ name, url: web, framework, code: null, targetType: null, description, from: 'alignment' as const }];
}

/** The picture of the first page that is drawn for the credential. */
function displayed(display: JsonObject | null): JsonObject | null {
  const page = objectsOf(display?.['individualDisplay']).flatMap((each) => objectsOf(each['displayDetail']))[0];
  return asObject(asList(page?.['image'])[0]);
}
