import type { CredentialFormat, CredentialSummary } from '../../shared/credential';
import { asList, asObject, asString, type JsonObject } from '../../shared/json';
import { type AchievementPart, achievementPartOf } from './achievement-part';
import { achievementsInClr, associationsOf } from './associations';
import { evidenceOf, pictureOf, resultsOf, subjectIdentities } from './details';
import { type DataModel, typesOf } from './format';
import { languageTexts } from './language-texts';
import { partyOf } from './party';
import { plainMembers } from './plain-claims';
import { instantOf, objectsOf, textOf, webAddress } from './read';
import { refreshServiceOf } from './refresh-service';
import { alignmentsOf } from './skills';
import { europeanMembers, isEuropean } from './summarise-european';

/** The summary of an OB 3.0, CLR 2.0, endorsement, presentation or other W3C credential, VCDM 1.1 or 2.0, claims applied. */
export function summariseVerifiable(
  credential: JsonObject,
  format: CredentialFormat,
  model: DataModel,
): CredentialSummary {
  const summary = summariseKnown(credential, format);
  if (model !== 'vc') return summary;
  return {
    ...summary,
    ...(isEuropean(summary.types) ? europeanMembers(credential) : plainMembers(credential, summary)),
  };
}

function summariseKnown(credential: JsonObject, format: CredentialFormat): CredentialSummary {
  const subject = objectsOf(credential['credentialSubject'])[0] ?? null;
  const achievement = asObject(asList(subject?.['achievement'] ?? subject?.['hasCredential'])[0]);
  const result = subject?.['result'];
  const isClr = format === 'clr2-ldp' || format === 'clr2-jwt';
  const own = isClr ? null : achievement;
  const part = own && achievementPartOf(own);
  const subjectId = asString(subject?.['id']);
  const refresh = refreshServiceOf(credential);
  const texts = languageTexts({
    name: own?.['name'] ?? credential['name'],
    description: own?.['description'] ?? credential['description'],
    criteria: asObject(asList(own?.['criteria'])[0])?.['narrative'],
  });
  return {
    format,
    id: asString(credential['id']),
    types: typesOf(credential),
    name: part?.name ?? textOf(credential['name']) ?? endorsedName(subject),
    description: part?.description ?? textOf(credential['description']) ?? textOf(subject?.['endorsementComment']),
    language: part?.language ?? null,
    issuer: partyOf(credential['issuer'] ?? credential['holder']),
    achievement: part?.achievement ?? null,
    issuedOn: instantOf(credential['validFrom']) ?? instantOf(credential['issuanceDate']),
    awardedOn: instantOf(credential['awardedDate']),
    expiresOn: instantOf(credential['validUntil']) ?? instantOf(credential['expirationDate']),
    // The subject of an endorsement is what it vouches for, and nobody it was given to (OB 3.0 "EndorsementSubject").
    recipients: format === 'endorsement' ? [] : subjectIdentities(subject),
    ...(format === 'endorsement' && subjectId !== null && { endorses: subjectId }),
    recipientName: textOf(subject?.['name']),
    narrative: textOf(subject?.['narrative']),
    skills: skillsOf(part, objectsOf(result)),
    evidence: evidenceOf(credential['evidence']),
    results: resultsOf(result, own?.['resultDescription']),
    creditsEarned: typeof subject?.['creditsEarned'] === 'number' ? subject['creditsEarned'] : null,
    licenseNumber: textOf(subject?.['licenseNumber']),
    picture: pictureOf(subject?.['image'], own?.['image'], credential['image']),
    publicPage: webAddress(asString(credential['id'])),
    parts: partsOf(credential, subject),
    ...(refresh && { refresh }),
    ...(texts && { texts }),
    ...(isClr && { associations: associationsOf(objectsOf(subject?.['association']), achievementsInClr(subject)) }),
    ...(part && { editions: part.editions, stated: part.stated }),
  };
}

function skillsOf(part: AchievementPart | null, results: readonly JsonObject[]): CredentialSummary['skills'] {
  const ofResults = results.flatMap((each) => alignmentsOf(each['alignment'], 'result'));
  const own = part?.skills ?? [];
  return ofResults.length === 0 ? own : [...own, ...ofResults];
}

function endorsedName(subject: JsonObject | null): string | null {
  return subject === null ? null : textOf(subject['name']);
}

function partsOf(credential: JsonObject, subject: JsonObject | null): number {
  const own = asList(credential['verifiableCredential']);
  return own.length > 0 ? own.length : asList(subject?.['verifiableCredential']).length;
}
