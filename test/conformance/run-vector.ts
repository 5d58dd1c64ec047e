import { readBytes } from '../../main/intake/read-bytes';
import type { Candidate } from '../../main/intake/types';
import { verifyCredential } from '../../main/verify/verify';
import type { Report } from '../../shared/report';
import type { Got } from './judge';
import { documentsOf, vectorBytes, type VectorRow } from './vector-rows';

/** Several of the valid vectors end on 2030-01-01, and some did in 2025. */
export const clock = '2026-09-01T00:00:00Z';

/** Reads and checks one vector as the app would; the outer credential counts. */
export async function runVector(row: VectorRow): Promise<Got> {
  try {
    const found = readBytes(vectorBytes(row.path));
    if (!found.ok) return { kind: 'refused', error: found.error.kind };
    const [outer, ...inner] = found.value.candidates;
    if (!outer) return { kind: 'found', links: found.value.links.length };
    const report = await reportOf(outer, row, found.value.picture !== null);
    const reports: Report[] = [];
    for (const part of inner) reports.push(await reportOf(part, row, false));
    const endorsements = [report, ...reports].flatMap((one) => one.endorsements ?? []);
    const within = [...reports, ...endorsements.map((each) => each.report)];
    return { kind: 'checked', verdict: report.verdict, checks: report.checks, within };
  } catch (thrown) {
    return { kind: 'crashed', detail: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) };
  }
}

async function reportOf(candidate: Candidate, row: VectorRow, baked: boolean): Promise<Report> {
  const { id: recordId, payload, format } = candidate;
  const job = { recordId, payload, format, baked, at: clock, identities: [] };
  return (await verifyCredential(job, documentsOf(row, clock))).report;
}

/** One line about what came out. */
export function describeGot(got: Got): string {
  switch (got.kind) {
    case 'refused':
      return `refused ${got.error}`;
    case 'found':
      return `links ${String(got.links)}`;
    case 'crashed':
      return `crash ${got.detail}`;
    case 'checked':
      return `${got.verdict} ${got.checks
        .filter(
          ({ step, outcome }) =>
            outcome !== 'passed' && outcome !== 'not-applicable' && step !== 'issuer-trust' && step !== 'recipient',
        )
        .map(
          ({ step, reason, detail, params }) =>
            `${step}:${reason}${detail ? `(${detail.slice(0, 60)})` : ''}${params['terms'] ?? params['context'] ?? params['member'] ?? params['fields'] ?? params['claims'] ?? params['method'] ?? ''}`,
        )
        .join(' ')}`;
  }
}

/** The verdict alone, as the table and the list of differences have it. */
export function verdictOf(got: Got): string {
  return got.kind === 'checked' ? got.verdict : got.kind === 'refused' ? `refused ${got.error}` : got.kind;
}
