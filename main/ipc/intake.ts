import { success } from '../../shared/result';
import type { RemoteWallet } from '../wallet/thread/calls';
import type { Handlers } from './answer';
import type { Capture } from './capture';
import type { Desktop } from './desktop';
import { watchedHandlers } from './watched';

type WatchedChannel = Extract<keyof Handlers, `watched.${string}`>;
type IntakeChannel = Extract<keyof Handlers, `intake.${string}`>;

/** SECURITY: what is read off the clipboard is no larger than what may be pasted. */
const longestText = 32 * 1024 * 1024;

export function intakeHandlers(
  session: RemoteWallet,
  desktop: Desktop,
  capture: Capture,
): Pick<Handlers, IntakeChannel | WatchedChannel> {
  return {
    ...watchedHandlers(session, desktop),
    'intake.codes': (frame) => session.codes(frame),
    'intake.code': (texts, from) => session.importCodes(texts, from),
    'intake.clipboard': async () => {
      const copied = await capture.clipboard();
      if (copied.kind === 'files') return session.importPaths(copied.paths);
      if (copied.kind === 'picture') return session.importBytes('', copied.png);
      if (copied.kind === 'nothing') return success(null);
      const text = copied.text.trim().slice(0, longestText);
      return /^https?:\/\/\S+$/i.test(text) ? session.importUrl(text) : session.importText(text);
    },
    'intake.look': async () => {
      const copied = await capture.clipboard();
      // Files are looked at when they are taken: a folder on the clipboard may hold the whole disk.
      if (copied.kind === 'text') return session.look(new TextEncoder().encode(copied.text.slice(0, longestText)));
      return copied.kind === 'picture' ? session.look(copied.png) : success({ kind: 'nothing' });
    },
    'intake.again': (keys) => session.importAgain(keys),
    'intake.open': (key, passphrase) => session.importLocked(key, passphrase),
    'intake.cutOff': () => session.cutOff(),
    'intake.goOn': () => session.goOnImport(),
    'intake.leaveIt': () => session.leaveImport(),
    'intake.saveTable': async (text) => {
      const path = await desktop.chooseTarget('lapel-import.csv');
      if (path === null) return success(null);
      const written = await desktop.write(path, new TextEncoder().encode(text));
      return written.ok ? success({ path }) : written;
    },
    'intake.choose': async (kind) => {
      const paths = await desktop.chooseFiles(kind);
      return paths === null ? success(null) : session.importPaths(paths);
    },
    'intake.paths': (paths) => session.importPaths(paths),
    'intake.bytes': (name, bytes) => session.importBytes(name, bytes),
    'intake.text': (text) => session.importText(text),
    'intake.url': (url) => session.importUrl(url),
    'intake.samples': () => session.importSamples(),
    'intake.cancel': async (job) => {
      await session.cancel(job);
      return success(null);
    },
  };
}
