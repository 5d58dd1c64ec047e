import type { AchievementLevel } from '../../../shared/classification';
import type { TFunction } from 'i18next';
import type { CredentialFormat, CredentialSummary, StatedFact } from '../../../shared/credential';
import type { EndorsementReport, Outcome } from '../../../shared/report';
import type { DocumentPurpose } from '../../../shared/wallet';

/** What a record is called on its page; presentations and endorsements often have no name of their own. */
export function titleOf({ name, format, issuer, parts }: CredentialSummary, t: TFunction): string {
  if (name !== null) return name;
  if (format === 'vp') return t('badge:presentation', { count: parts });
  const by = issuer.name ?? issuer.id;
  return format === 'endorsement' && by !== null ? t('badge:endorsementBy', { name: by }) : t('badge:unnamed');
}

/** Message keys for values of the domain, as tables, so that a new value without words is a type error. */
export const formatWords: Readonly<Record<CredentialFormat, string>> = {
  ob1: 'badge:formatOb1',
  'ob2-hosted': 'badge:formatOb2Hosted',
  'ob2-signed': 'badge:formatOb2Signed',
  'ob3-ldp': 'badge:formatOb3Ldp',
  'ob3-jwt': 'badge:formatOb3Jwt',
  'clr2-ldp': 'badge:formatClr2Ldp',
  'clr2-jwt': 'badge:formatClr2Jwt',
  clr1: 'badge:formatClr1',
  endorsement: 'badge:formatEndorsement',
  'vc-ldp': 'badge:formatVcLdp',
  'vc-jwt': 'badge:formatVcJwt',
  vp: 'badge:formatVp',
  'self-declared': 'declared:format',
  unknown: 'badge:formatUnknown',
};

export const factWords: Readonly<Record<StatedFact['fact'], string>> = {
  level: 'badge:factLevel',
  kind: 'badge:factKind',
  'time-to-earn': 'badge:factTimeToEarn',
  cost: 'badge:factCost',
  activity: 'badge:factActivity',
  workload: 'badge:factWorkload',
  credits: 'badge:factCredits',
};

export const purposeWords: Readonly<Record<DocumentPurpose, string>> = {
  hosted: 'badge:purposeHosted',
  issuer: 'badge:purposeIssuer',
  key: 'badge:purposeKey',
  did: 'badge:purposeDid',
  status: 'badge:purposeStatus',
  schema: 'badge:purposeSchema',
  picture: 'badge:purposePicture',
  badge: 'badge:purposeBadge',
};

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  passed: 'badge:outcomePassed',
  failed: 'badge:outcomeFailed',
  unknown: 'badge:outcomeUnknown',
  'not-applicable': 'badge:outcomeNotApplicable',
};

export const levelWords: Readonly<Record<AchievementLevel, string>> = {
  foundational: 'badge:levelFoundational',
  intermediate: 'badge:levelIntermediate',
  advanced: 'badge:levelAdvanced',
  'thought-leader': 'badge:levelThoughtLeader',
  associate: 'badge:levelAssociate',
  professional: 'badge:levelProfessional',
  'advanced-professional': 'badge:levelAdvancedProfessional',
};

export const endorsedWords: Readonly<Record<EndorsementReport['about'], string>> = {
  credential: 'badge:endorsedCredential',
  achievement: 'badge:endorsedAchievement',
  issuer: 'badge:endorsedIssuer',
  creator: 'badge:endorsedCreator',
  source: 'badge:endorsedSource',
  other: 'badge:endorsedOther',
  unstated: 'badge:endorsedUnstated',
};

/** The association types of CLR 2.0; an issuer may use words of its own. */
export const associationWords: Readonly<Record<string, string>> = {
  exactMatchOf: 'badge:associationExactMatchOf',
  isChildOf: 'badge:associationIsChildOf',
  isParentOf: 'badge:associationIsParentOf',
  isPartOf: 'badge:associationIsPartOf',
  isPeerOf: 'badge:associationIsPeerOf',
  isRelatedTo: 'badge:associationIsRelatedTo',
  precedes: 'badge:associationPrecedes',
  replacedBy: 'badge:associationReplacedBy',
};

/** Sections that other places of the page lead to. */
export const endorsementsId = 'badge-endorsements';
export const partsId = 'badge-parts';
