import { formatOf } from '../../main/credential/format';
import { verifyCredential } from '../../main/verify/verify';
import type { Payload } from '../../shared/credential';
import { sourceOf } from '../main/verify/make-source';
import type { Pair } from './pairs';

const at = '2026-11-22T12:00:00Z';

/** How two answers about one badge differ; `reason` is the first step of ours that did not pass. */
export interface Difference {
  readonly peer: 'good' | 'bad';
  readonly lapel: 'good' | 'bad';
  readonly reason: string;
}

/** Null where both say the same of the proof. */
export async function compared(text: string, { documents, peer }: Pair): Promise<Difference | null> {
  const payload: Payload = text.startsWith('{') ? { kind: 'json', text } : { kind: 'jws', token: text };
  const job = { recordId: 'one', payload, format: formatOf(payload), baked: false, at, identities: [] };
  const { report } = await verifyCredential(job, sourceOf(documents, at));
  const proving = report.checks.filter(({ step }) =>
    ['parse', 'proof', 'issuer-key', 'validity-period'].includes(step),
  );
  const open = proving.find(({ outcome }) => outcome === 'failed' || outcome === 'unknown');
  const lapel = open === undefined ? 'good' : 'bad';
  const answer = (await peer(text)) ? 'good' : 'bad';
  return answer === lapel ? null : { peer: answer, lapel, reason: open?.reason ?? 'none' };
}
