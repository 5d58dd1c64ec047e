import type { AchievementLevel } from '../../../shared/classification';
import type { CredentialFormat } from '../../../shared/credential';
import type { Outcome } from '../../../shared/report';
import type { DocumentPurpose } from '../../../shared/wallet';

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
  unknown: 'badge:formatUnknown',
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
