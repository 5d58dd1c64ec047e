import { createHash } from 'node:crypto';
import type { CredentialSummary } from '../../../shared/credential';
import type { Report } from '../../../shared/report';
import type { EvidenceSnapshot } from '../../../main/net/types';
import type { NewRecord } from '../../../main/vault/types';

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

export const party = {
  id: 'https://issuer.example/1',
  name: 'Akademie Elbtal',
  url: null,
  email: null,
  description: null,
  image: null,
};

export function aSummary(name: string, changes: Partial<CredentialSummary> = {}): CredentialSummary {
  return {
    ...{ format: 'ob3-ldp', id: `urn:uuid:${name}`, types: ['VerifiableCredential', 'OpenBadgeCredential'] },
    ...{ name, description: `About ${name}.`, language: 'en', issuer: party, achievement: null },
    ...{ issuedOn: '2026-03-12T00:00:00.000Z', awardedOn: null, expiresOn: null, recipients: [], recipientName: null },
    ...{ narrative: null, skills: [], evidence: [], results: [], creditsEarned: null, licenseNumber: null },
    ...{ picture: { kind: 'none' }, publicPage: null, parts: 0 },
    ...changes,
  };
}

export function aReport(checkedAt = '2026-11-22T10:00:00.000Z', changes: Partial<Report> = {}): Report {
  const source = { kind: 'offline' } as const;
  const check = (step: Report['checks'][number]['step'], reason: Report['checks'][number]['reason']) =>
    ({ step, outcome: 'passed', reason, params: {}, detail: null, source }) as const;
  return {
    checkedAt,
    checks: [
      check('parse', 'parsed'),
      check('proof', 'signature-good'),
      check('issuer-key', 'key-of-issuer'),
      check('status', 'no-status'),
      check('validity-period', 'no-end'),
    ],
    validFrom: '2026-03-12T00:00:00.000Z',
    validUntil: null,
    verdict: 'verified',
    ...changes,
  };
}

export function aSnapshot(url: string, text: string, fetchedAt: string): EvidenceSnapshot {
  const bytes = Buffer.from(text);
  const kind = { purpose: 'issuer', mediaType: 'application/json', gone: false } as const;
  return { url, finalUrl: url, ...kind, sha256: hash(bytes), fetchedAt, bytes };
}

/** A record of which every part tells its name. */
export function aRecord(name: string, changes: Partial<NewRecord> = {}): NewRecord {
  const text = JSON.stringify({ '@context': [], name, credentialSubject: { achievement: { name } } });
  const bytes = Buffer.from(text);
  const sha256 = hash(bytes);
  return {
    id: sha256,
    original: { sha256, fileName: `${name}.json`, mediaType: 'application/json', bytes },
    pointer: '',
    origin: { kind: 'file', name: `${name}.json` },
    format: 'ob3-ldp',
    baked: false,
    payload: { kind: 'json', text },
    summary: aSummary(name),
    classification: {
      ...{ class: 'skill-progression', level: 'advanced', basis: 'inferred', classConfidence: 0.8 },
      ...{ levelConfidence: 0.8, ruleset: '1', reasons: [] },
    },
    report: aReport(),
    snapshots: [aSnapshot(`https://issuer.example/${name}`, `{"issuer":"${name}"}`, '2026-11-22T10:00:00.000Z')],
    picture: { mediaType: 'image/png', bytes: Buffer.from(`picture of ${name}`) },
    addedAt: '2026-11-22T10:00:00.000Z',
    ...changes,
  };
}
