import { readBytes } from '../../main/intake/read-bytes';
import { verifyCredential } from '../../main/verify/verify';
import type { Got } from './judge';
import { documentsOf, vectorBytes, type VectorRow } from './vector-rows';

/** Several of the valid vectors end on 2030-01-01, and some did in 2025. */
export const clock = '2026-09-01T00:00:00Z';

/** Reads and checks one vector as the app would; the outer credential counts. */
export async function runVector(row: VectorRow): Promise<Got> {
  try {
    const found = readBytes(vectorBytes(row.path));
    if (!found.ok) return { kind: 'refused', error: found.error.kind };
    const [candidate] = found.value.candidates;
    if (!candidate) return { kind: 'found', links: found.value.links.length };
    const { report } = await verifyCredential(
      {
        recordId: candidate.id,
        payload: candidate.payload,
        format: candidate.format,
        baked: found.value.picture !== null,
        at: clock,
        identities: [],
      },
      documentsOf(row, clock),
    );
    return { kind: 'checked', verdict: report.verdict, checks: report.checks };
  } catch (thrown) {
    return { kind: 'crashed', detail: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) };
  }
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
