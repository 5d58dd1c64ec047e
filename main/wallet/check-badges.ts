import { classify } from '../../shared/classify';
import type { DocumentSource } from '../net/types';
import type { Vault } from '../vault/types';
import type { ImportTools } from './import-badges';
import type { JobControl } from './jobs';
import { pictureOf } from './picture-of';

/** Enough to keep the workers busy, few enough to stop soon. */
const batchSize = 50;

/** Checks records again and adds what came out to their history; a cancelled check keeps what was already told. */
export async function checkBadges(
  ids: readonly string[],
  tools: Pick<ImportTools, 'verify' | 'identities' | 'now'> & {
    readonly vault: Vault;
    readonly documents: DocumentSource;
  },
  control: JobControl,
): Promise<void> {
  control.expect(ids.length);
  for (let start = 0; start < ids.length && !control.isStopped(); start += batchSize) {
    const records = tools.vault.checkable(ids.slice(start, start + batchSize));
    const at = tools.now().toISOString();
    const jobs = records.map(({ id, payload, format, baked }) => ({
      recordId: id,
      payload,
      format,
      baked,
      at,
      identities: tools.identities,
    }));
    const outcomes = await tools.verify(jobs, tools.documents, control.signal);
    if (control.isStopped()) return;
    for (const outcome of outcomes) {
      const stored = tools.vault.addReport(outcome.recordId, {
        report: outcome.report,
        summary: outcome.summary,
        classification: classify(outcome.summary),
        snapshots: outcome.snapshots,
        picture: tools.vault.picture(outcome.recordId) ?? pictureOf(null, outcome),
      });
      control.line({
        source: outcome.summary.name ?? '',
        outcome: stored.ok
          ? {
              kind: 'already-there',
              id: outcome.recordId,
              name: outcome.summary.name,
              verdict: outcome.report.verdict,
            }
          : { kind: 'refused', error: stored.error },
      });
    }
  }
}
