import type { CredentialSummary } from '../../shared/credential';
import { noParty } from './party';

/** A summary that says nothing: what cannot be read, and the ground for models that know few of its members. */
export const emptySummary: CredentialSummary = {
  format: 'unknown',
  id: null,
  types: [],
  name: null,
  description: null,
  language: null,
  issuer: noParty,
  achievement: null,
  issuedOn: null,
  awardedOn: null,
  expiresOn: null,
  recipients: [],
  recipientName: null,
  narrative: null,
  skills: [],
  evidence: [],
  results: [],
  creditsEarned: null,
  licenseNumber: null,
  picture: { kind: 'none' },
  publicPage: null,
  parts: 0,
};
