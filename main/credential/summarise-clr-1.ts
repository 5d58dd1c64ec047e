import type {
  ContainedAchievement,
  CredentialFormat,
  CredentialSummary,
  RecipientIdentity,
} from '../../shared/credential';
import { asList, asObject, asString, type JsonObject } from '../../shared/json';
import { associationsOf } from './associations';
import { splitCompactJws } from './compact-jws';
import { pictureOf, resultsOf } from './details';
import { emptySummary } from './empty-summary';
import { typesOf } from './format';
import { partyOf } from './party';
import { idOf, instantOf, objectsOf, textOf, webAddress } from './read';
import { alignmentsOf, tagsOf } from './skills';
import { statedFactsOf } from './stated';
import { linked, type LinkedDocuments } from './summarise-assertion';

/** What a summary lists of one record; a transcript of a whole study has about a hundred courses. */
const mostContents = 300;
const mostSkills = 200;

/**
 * The summary of a CLR 1.0 record (`Clr`): who publishes it about whom, and every asserted achievement in it with its results.
 * The assertions inside have no proof of their own, except the signed ones, which are read here and not checked.
 */
export function summariseClr1(
  clr: JsonObject,
  format: CredentialFormat,
  documents: LinkedDocuments,
): CredentialSummary {
  const assertions = assertionsOf(clr).slice(0, mostContents);
  const achievements = [
    ...objectsOf(clr['achievements']),
    ...assertions.flatMap((assertion) => objectsOf(assertion['achievement'])),
  ];
  const learner = asObject(asList(clr['learner'])[0]);
  const publisher = linked(clr['publisher'], documents);
  const id = asString(clr['id']);
  const own = achievements.flatMap((achievement) =>
    objectsOf(achievement['associations']).map((each) => ({ sourceId: achievement['id'], ...each })),
  );
  return {
    ...emptySummary,
    format,
    id,
    types: typesOf(clr),
    name: textOf(clr['name']),
    description: textOf(clr['description']),
    issuer: { ...partyOf(publisher ?? clr['publisher']), id: idOf(clr['publisher']) },
    issuedOn: instantOf(clr['issuedOn']),
    recipients: learnerIdentities(learner),
    recipientName: textOf(learner?.['name']) ?? fullName(learner),
    skills: achievements
      .flatMap((each) => [
        ...alignmentsOf(each['alignments'] ?? each['alignment'], 'alignment'),
        ...tagsOf(each['tags']),
      ])
      .slice(0, mostSkills),
    picture: pictureOf(clr['image'], publisher?.['image']),
    publicPage: webAddress(id),
    parts: assertions.length,
    contents: assertions.map((assertion) => contained(assertion, achievements)),
    associations: associationsOf(own, achievements),
    stated: achievements.length === 1 ? statedFactsOf(achievements[0] ?? null) : [],
  };
}

/** The assertions, plain and signed; what a token says is read like the rest. */
function assertionsOf(clr: JsonObject): readonly JsonObject[] {
  const signed = asList(clr['signedAssertions']).flatMap((token) => {
    const split = splitCompactJws(asString(token) ?? '');
    return split.ok ? [split.value.claims] : [];
  });
  return [...objectsOf(clr['assertions']), ...signed];
}

function contained(assertion: JsonObject, achievements: readonly JsonObject[]): ContainedAchievement {
  const id = idOf(assertion['achievement']);
  const embedded = asObject(asList(assertion['achievement'])[0]);
  const achievement = embedded ?? achievements.find((each) => id !== null && each['id'] === id);
  const credits = assertion['creditsEarned'];
  return {
    id: asString(assertion['id']),
    name: textOf(achievement?.['name']),
    description: textOf(achievement?.['description']),
    type: textOf(achievement?.['achievementType']),
    awardedBy: partyOf(assertion['source'] ?? achievement?.['issuer']).name,
    awardedOn: instantOf(assertion['issuedOn']) ?? instantOf(assertion['activityEndDate']),
    results: resultsOf(assertion['results'], achievement?.['resultDescriptions']),
    creditsEarned: typeof credits === 'number' ? credits : null,
  };
}

function fullName(learner: JsonObject | null): string | null {
  const names = [textOf(learner?.['givenName']), textOf(learner?.['familyName'])].filter((name) => name !== null);
  return names.length === 0 ? null : names.join(' ');
}

function learnerIdentities(learner: JsonObject | null): readonly RecipientIdentity[] {
  const types = ['id', 'email', 'telephone', 'sourcedId', 'studentId'] as const;
  return types.flatMap((type) => {
    const identity = asString(learner?.[type]);
    return identity === null ? [] : [{ type, identity, hashed: false, salt: null }];
  });
}
