import type { WalletError } from '../../shared/errors';
import { type Result, success } from '../../shared/result';
import type { ImportLine, ImportProgress } from '../../shared/wallet';
import type { WalletSession } from '../wallet/types';

type Started = Result<{ readonly job: string }, WalletError>;

/**
 * Starts an import and waits for its end. Gives all its lines; `onLine` hears each as it comes. Errors: those of `start`,
 * which also says which job is meant: what else the wallet does at the same time is not listened to.
 */
export async function runImport(
  session: WalletSession,
  start: () => Started | Promise<Started>,
  onLine: (line: ImportLine) => void,
): Promise<Result<readonly ImportLine[], WalletError>> {
  // A short job may end before the answer that names it is here.
  const early: ImportProgress[] = [];
  let hear = (progress: ImportProgress): void => void early.push(progress);
  const end = session.onProgress((progress) => hear(progress));
  const started = await start();
  if (!started.ok) {
    end();
    return started;
  }
  const lines: ImportLine[] = [];
  await new Promise<void>((settle) => {
    hear = (progress) => {
      if (progress.job !== started.value.job) return;
      for (const line of progress.lines) onLine(line);
      lines.push(...progress.lines);
      if (progress.state !== 'running') settle();
    };
    for (const progress of early) hear(progress);
  });
  end();
  return success(lines);
}
