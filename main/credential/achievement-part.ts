import type { AchievementSummary, CredentialSummary } from '../../shared/credential';
import { asList, asObject, type JsonObject } from '../../shared/json';
import { createRecall } from '../../shared/recall';
import { editionsOf } from './extensions';
import { partyOf } from './party';
import { idOf, textOf, webAddress } from './read';
import { alignmentsOf, tagsOf } from './skills';
import { statedFactsOf } from './stated';

/** What a summary says of the achievement alone, whoever earned it. */
export interface AchievementPart {
  readonly name: string | null;
  readonly description: string | null;
  readonly language: string | null;
  readonly achievement: AchievementSummary;
  readonly skills: CredentialSummary['skills'];
  readonly editions: NonNullable<CredentialSummary['editions']>;
  readonly stated: NonNullable<CredentialSummary['stated']>;
}

/** Achievements of the last badges by their JSON text: an issuer gives one to many people. */
const longest = 8192;
const parts = createRecall<AchievementPart>({ most: 256, longest });

/** The part of a summary that an OB 3.0 achievement makes. Two that are written alike share it. */
export function achievementPartOf(achievement: JsonObject): AchievementPart {
  const picture = idOf(achievement['image']);
  // To write out a picture would cost more than reading the achievement.
  if (picture !== null && picture.length > longest) return readAchievementPart(achievement);
  const text = JSON.stringify(achievement);
  // A number beyond all numbers is written `null`, and would be taken for none.
  if (text.includes('null')) return readAchievementPart(achievement);
  return parts(text, () => readAchievementPart(achievement));
}

/** The same, read anew. */
export function readAchievementPart(achievement: JsonObject): AchievementPart {
  return {
    name: textOf(achievement['name']),
    description: textOf(achievement['description']),
    language: textOf(achievement['inLanguage']),
    achievement: achievementOf(achievement),
    skills: [...alignmentsOf(achievement['alignment'], 'alignment'), ...tagsOf(achievement['tag'])],
    editions: editionsOf(achievement['related']),
    stated: statedFactsOf(achievement),
  };
}

function achievementOf(achievement: JsonObject): AchievementSummary {
  const criteria = asObject(asList(achievement['criteria'])[0]);
  const creator = achievement['creator'];
  return {
    id: idOf(achievement),
    name: textOf(achievement['name']),
    description: textOf(achievement['description']),
    type: textOf(achievement['achievementType']),
    criteriaUrl: webAddress(criteria ? idOf(criteria) : idOf(achievement['criteria'])),
    criteriaNarrative: textOf(criteria?.['narrative']),
    humanCode: textOf(achievement['humanCode']),
    fieldOfStudy: textOf(achievement['fieldOfStudy']),
    specialization: textOf(achievement['specialization']),
    version: textOf(achievement['version']),
    creator: creator === undefined || creator === null ? null : partyOf(creator),
  };
}
