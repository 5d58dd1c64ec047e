import { noOwnWords } from '../../../shared/own';
import type { Check, Report, Step } from '../../../shared/report';
import { steps } from '../../../shared/report';
import { decideVerdict } from '../../../shared/verdict';
import type { RecordView } from '../../../shared/wallet';

const reasonOf: Readonly<Record<Step, Check['reason']>> = {
  parse: 'parsed',
  schema: 'schema-satisfied',
  proof: 'signature-good',
  'issuer-key': 'key-of-issuer',
  status: 'not-revoked',
  'validity-period': 'no-end',
  recipient: 'recipient-yours',
  'achievement-result': 'result-not-stated',
  'issuer-trust': 'issuer-not-known',
  endorsements: 'no-endorsements',
  image: 'image-none',
};

export function aCheck(step: Step, change: Partial<Check> = {}): Check {
  const outcome = ['achievement-result', 'endorsements', 'image'].includes(step) ? 'not-applicable' : 'passed';
  return { step, outcome, reason: reasonOf[step], params: {}, detail: null, source: { kind: 'offline' }, ...change };
}

/** A report of all steps, good unless `changes` says otherwise. */
export function aReport(changes: Partial<Record<Step, Partial<Check>>> = {}, more: Partial<Report> = {}): Report {
  const checks = steps.map((step) => aCheck(step, changes[step]));
  return {
    checkedAt: '2026-11-22T08:14:00Z',
    checks,
    validFrom: '2026-03-12T00:00:00Z',
    validUntil: null,
    verdict: decideVerdict(checks),
    ...more,
  };
}

export const anId = 'a'.repeat(64);

/** A record as the read model holds it. */
export function aRecord(more: Partial<RecordView> = {}): RecordView {
  return {
    id: anId,
    revision: 1,
    addedAt: '2026-11-20T10:00:00Z',
    trashedAt: null,
    origin: { kind: 'file', name: 'steel-bridges.png' },
    summary: aSummary(),
    classification: {
      class: 'skill-progression',
      level: 'advanced',
      basis: 'issuer-stated',
      classConfidence: 0.9,
      levelConfidence: 0.9,
      ruleset: '2026-2',
      reasons: [],
    },
    report: aReport(),
    hasPicture: false,
    own: noOwnWords,
    ...more,
  };
}

export function aSummary(more: Partial<RecordView['summary']> = {}): RecordView['summary'] {
  return {
    format: 'ob3-ldp',
    id: 'urn:uuid:5d0b7e2c-95f5-4c5c-8f0e-0d6a7c6a2f11',
    types: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Structural Design: Steel Bridges',
    description: null,
    language: 'en',
    issuer: {
      id: 'did:web:akademie.example',
      name: 'Akademie Elbtal',
      url: 'https://akademie.example/',
      email: 'badges@akademie.example',
      description: 'Continuing education for engineers.',
      image: null,
    },
    achievement: {
      id: 'https://akademie.example/achievements/steel-bridges',
      name: 'Structural Design: Steel Bridges',
      description:
        'Designs steel road bridges up to 40 m span, checks them against fatigue and buckling, and defends the result.',
      type: 'MicroCredential',
      criteriaUrl: 'https://akademie.example/steel-bridges',
      criteriaNarrative: 'Two design projects and an oral defence before two assessors.',
      humanCode: 'SD-301',
      fieldOfStudy: 'Structural engineering',
      specialization: null,
      version: null,
      creator: null,
    },
    issuedOn: '2026-03-12T00:00:00Z',
    awardedOn: null,
    expiresOn: null,
    recipients: [{ type: 'email', identity: 'mia@example.org', hashed: false, salt: null }],
    recipientName: 'Mia Kessler',
    narrative: null,
    skills: [
      {
        name: 'Statics',
        url: 'https://skills.example/statics',
        framework: 'Skills of Elbtal',
        code: 'ST-1',
        targetType: null,
        description: null,
        from: 'alignment',
      },
      ...['Steel connections', 'Load models', 'Eurocode 3'].map((name) => ({
        name,
        url: null,
        framework: null,
        code: null,
        targetType: null,
        description: null,
        from: 'tag' as const,
      })),
    ],
    evidence: [
      {
        url: 'https://akademie.example/evidence/7f3',
        name: 'Design report',
        narrative: 'A two-span road bridge over a canal.',
        description: null,
        genre: 'Report',
      },
    ],
    results: [{ name: 'Final grade', resultType: 'LetterGrade', value: 'A', level: null, status: 'Completed' }],
    creditsEarned: null,
    licenseNumber: null,
    picture: { kind: 'baked' },
    publicPage: null,
    parts: 0,
    ...more,
  };
}
