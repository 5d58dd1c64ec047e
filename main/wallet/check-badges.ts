import { classify } from '../../shared/classify';
import type { Report } from '../../shared/report';
import { changesBetween } from '../../shared/report-changes';
import { standingReport } from '../../shared/standing-report';
import type { ImportOutcome } from '../../shared/wallet';
import type { DocumentSource } from '../net/types';
import type { CheckableRecord, ExportRecord, Vault } from '../vault/types';
import type { VerifyJob, VerifyOutcome } from '../verify/types';
import type { JobControl } from './jobs';
import { onceARun } from './once-a-run';
import { pictureOf } from './picture-of';

/** What checking records again needs of the engine and of the moment. */
export interface CheckTools {
  readonly vault: Vault;
  readonly verify: (
    jobs: readonly VerifyJob[],
    documents: DocumentSource,
    signal: AbortSignal,
  ) => Promise<readonly VerifyOutcome[]>;
  readonly documents: DocumentSource;
  readonly identities: readonly string[];
  readonly now: () => Date;
}

/** How a run of checks goes about it. */
export interface CheckManner {
  /** Enough to keep the workers busy, few enough to stop soon. */
  readonly batchSize: number;
  /** What is done between two batches, to let others have their turn. */
  readonly between: () => Promise<void>;
  /** Whether a check to which nobody answered is noted in the history: the person's own is, a quiet one is not. */
  readonly noteAttempts: boolean;
}

const asked: CheckManner = { batchSize: 50, between: () => Promise.resolve(), noteAttempts: true };

/**
 * Checks records again, tells what changed, and adds what came out to their history. Unknown does not overwrite known
 * (see `standingReport`). A cancelled run keeps what was already told. A document that many badges share, such as a
 * status list, is asked for once.
 */
export async function checkBadges(
  ids: readonly string[],
  tools: CheckTools,
  control: JobControl,
  manner: CheckManner = asked,
): Promise<void> {
  const documents = onceARun(tools.documents);
  control.expect(ids.length);
  for (let start = 0; start < ids.length && !control.isStopped(); start += manner.batchSize) {
    if (start > 0) await manner.between();
    if (control.isStopped()) return;
    const records = tools.vault.checkable(ids.slice(start, start + manner.batchSize));
    const outcomes = await tools.verify(jobsOf(records, tools), documents, control.signal);
    if (control.isStopped()) return;
    for (const outcome of outcomes) {
      // The vault writes on this thread: others get their turn between two badges, and may lock the wallet in it.
      await new Promise(setImmediate);
      if (control.isStopped()) return;
      const told = store(outcome, tools.vault, manner);
      control.line({ source: outcome.summary.name ?? '', outcome: told });
    }
  }
}

function jobsOf(records: readonly CheckableRecord[], { identities, now }: CheckTools): readonly VerifyJob[] {
  const at = now().toISOString();
  return records.map(({ id, payload, format, baked }) => ({ recordId: id, payload, format, baked, at, identities }));
}

function store(outcome: VerifyOutcome, vault: Vault, manner: CheckManner): ImportOutcome {
  const id = outcome.recordId;
  const before = vault.exportable([id])[0] ?? null;
  const earlier = before?.report ?? earlierOfTrashed(vault, id);
  const report = standingReport(earlier, outcome.report);
  const stands = report.attempt !== undefined;
  const summary = stands || outcome.summary.name === null ? (before?.summary ?? outcome.summary) : outcome.summary;
  const told = {
    kind: 'checked',
    id,
    name: summary.name,
    verdict: report.verdict,
    changes: earlier ? changesBetween(earlier, report) : [],
    standsSince: stands ? report.checkedAt : null,
  } as const;
  if (stands && !manner.noteAttempts && told.changes.length === 0) return told;
  const stored = vault.addReport(id, {
    report,
    summary,
    classification: classify(summary),
    snapshots: outcome.snapshots,
    picture: pictureFor(before, vault, outcome),
  });
  return stored.ok ? told : { kind: 'refused', error: stored.error };
}

function pictureFor(before: ExportRecord | null, vault: Vault, outcome: VerifyOutcome) {
  return before?.picture ?? vault.picture(outcome.recordId) ?? pictureOf(null, outcome);
}

function earlierOfTrashed(vault: Vault, id: string): Report | null {
  const detail = vault.has(id) === 'trashed' ? vault.detail(id) : null;
  return detail?.ok ? (detail.value.history[0] ?? null) : null;
}
