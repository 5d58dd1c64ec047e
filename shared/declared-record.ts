import type { Classification } from './classification';
import type { CredentialSummary, Party } from './credential';
import type { Statement } from './declared';
import type { Report } from './report';

/** How a record says that its earner alone says so. */
export const selfDeclared = 'self-declared';

/**
 * What lists, searches and exports see of a self-declared achievement. It names no issuer by id and no recipient, so
 * that nothing takes it for a copy or an edition of a badge.
 */
export function summaryOfStatement(statement: Statement): CredentialSummary {
  const { title, issuer, description, date, endDate, skills, link, files, kind } = statement;
  const words = description === '' ? null : description;
  return {
    format: selfDeclared,
    id: null,
    types: ['SelfDeclaredAchievement', kind],
    name: title,
    description: words,
    language: null,
    issuer: { ...nobody, name: issuer === '' ? null : issuer },
    achievement: null,
    issuedOn: instantOf(date),
    awardedOn: instantOf(endDate),
    expiresOn: null,
    recipients: [],
    recipientName: null,
    narrative: null,
    skills: skills.map((name) => ({
      name,
      ...{ url: null, framework: null, code: null, targetType: null, description: null },
      from: 'tag',
    })),
    evidence: [
      ...(link === '' ? [] : [{ ...noEvidence, url: link }]),
      ...files.map(({ name, mediaType }) => ({ ...noEvidence, name, genre: mediaType })),
    ],
    results: [],
    creditsEarned: null,
    licenseNumber: null,
    picture: { kind: 'none' },
    publicPage: null,
    parts: 0,
  };
}

/** No step was carried out, for there is nothing to check: a report that no screen and no export shows. */
export function reportOfStatement({ statedAt }: Statement): Report {
  return { checkedAt: statedAt, checks: [], validFrom: null, validUntil: null, verdict: 'unverified' };
}

export const declaredClassification: Classification = {
  class: 'unclassified',
  level: null,
  basis: 'none',
  classConfidence: 0,
  levelConfidence: 0,
  ruleset: selfDeclared,
  reasons: [],
};

const nobody: Party = { id: null, name: null, url: null, email: null, description: null, image: null };
const noEvidence = { url: null, name: null, narrative: null, description: null, genre: null };

function instantOf(day: string): string | null {
  return day === '' ? null : `${day}T00:00:00.000Z`;
}
