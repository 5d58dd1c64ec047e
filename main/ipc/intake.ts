import { success } from '../../shared/result';
import type { WalletSession } from '../wallet/types';
import type { Handlers } from './answer';
import type { Desktop } from './desktop';

type IntakeChannel = Extract<keyof Handlers, `intake.${string}`>;

export function intakeHandlers(session: WalletSession, desktop: Desktop): Pick<Handlers, IntakeChannel> {
  return {
    'intake.choose': async (kind) => {
      const paths = await desktop.chooseFiles(kind);
      return paths === null ? success(null) : session.importPaths(paths);
    },
    'intake.paths': (paths) => session.importPaths(paths),
    'intake.bytes': (name, bytes) => session.importBytes(name, bytes),
    'intake.text': (text) => session.importText(text),
    'intake.url': (url) => session.importUrl(url),
    'intake.samples': () => session.importSamples(),
    'intake.cancel': (job) => {
      session.cancel(job);
      return success(null);
    },
  };
}
