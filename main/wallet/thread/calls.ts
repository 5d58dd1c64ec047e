import type { WalletError } from '../../../shared/errors';
import type { Result } from '../../../shared/result';
import type { VaultState } from '../../../shared/wallet';
import type { WalletSession } from '../types';

/** Told by the thread unasked instead of being called. */
type Told = 'onState' | 'onChanged' | 'onProgress';

/** The calls of a session that can be made from another thread. What they take and give can be cloned. */
export type Call = Exclude<keyof WalletSession, Told>;

export type CallArguments<C extends Call> = Parameters<WalletSession[C]>;
export type CallValue<C extends Call> = Awaited<ReturnType<WalletSession[C]>>;

/**
 * What a call answers: a Result, so that "locked" is always one of its answers; nothing; or a bare value, for which the
 * remote wallet knows what to say when the thread is gone.
 */
type Kind<C extends Call> =
  CallValue<C> extends Result<unknown, WalletError> ? 'result' : undefined extends CallValue<C> ? 'nothing' : 'value';
type Of<K> = { readonly [C in Call]: Kind<C> extends K ? C : never }[Call];
export type ResultCall = Of<'result'>;
export type SilentCall = Of<'nothing'>;

/**
 * Every call of a session, by name; a missing one is a type error. A new method of the session is one line here.
 * SECURITY: the thread carries out what stands here and nothing else.
 */
export const calls = {
  state: 'value',
  create: 'result',
  unlock: 'result',
  lock: 'value',
  changes: 'result',
  rows: 'result',
  front: 'result',
  rememberFront: 'result',
  detail: 'result',
  picture: 'value',
  original: 'result',
  trash: 'result',
  restore: 'result',
  erase: 'result',
  separate: 'result',
  join: 'result',
  importPaths: 'result',
  importBytes: 'result',
  importText: 'result',
  importUrl: 'result',
  importSamples: 'result',
  codes: 'result',
  importCodes: 'result',
  look: 'result',
  importAgain: 'result',
  importLocked: 'result',
  refusedFile: 'result',
  cutOff: 'result',
  goOnImport: 'result',
  leaveImport: 'result',
  watched: 'result',
  watchFolder: 'result',
  unwatchFolder: 'result',
  takeExisting: 'result',
  check: 'result',
  refresh: 'result',
  cancel: 'nothing',
  transcript: 'result',
  backupStatus: 'result',
  backUp: 'result',
  setBackupPassphrase: 'result',
  planBackups: 'result',
  peekBackup: 'result',
  restoreBackup: 'result',
  cancelBackup: 'result',
  dismissBackupReminder: 'result',
  trust: 'result',
  issuerStanding: 'result',
  pinIssuer: 'result',
  importRegistry: 'result',
  addContext: 'result',
  removeTrust: 'result',
  restoreTrust: 'result',
  changeOwn: 'result',
  noticeShelf: 'result',
  markNotices: 'result',
  takeUntold: 'result',
  rememberTour: 'result',
  declare: 'result',
  restate: 'result',
  declaration: 'result',
  declaredFile: 'result',
  draft: 'result',
  keepDraft: 'result',
  saveCollection: 'result',
  arrangeCollections: 'result',
  addToCollection: 'result',
  removeFromCollection: 'result',
  deleteCollection: 'result',
  saveSearch: 'result',
  deleteSearch: 'result',
  arrangeSearches: 'result',
  settings: 'result',
  saveSettings: 'result',
  newRecoveryCode: 'result',
  tryRecoveryCode: 'result',
  recoverySheet: 'result',
  changeKeys: 'result',
  salvage: 'result',
  adoptSalvaged: 'result',
  startOver: 'result',
  useFolder: 'result',
  close: 'nothing',
} as const satisfies { readonly [C in Call]: Kind<C> };

export function isCall(name: unknown): name is Call {
  return typeof name === 'string' && Object.hasOwn(calls, name);
}

/**
 * A wallet that lives in another thread: the session of {@link WalletSession} whose every call answers later. When the
 * thread has died, calls under way answer `locked`, and the next call finds a new thread and a locked wallet.
 */
export type RemoteWallet = {
  readonly [C in Call]: (...args: CallArguments<C>) => Promise<CallValue<C>>;
} & Pick<WalletSession, Told> & {
    /** What the thread said last, without asking it; null before it has said anything. */
    readonly lastState: () => VaultState | null;
    /** The language of what it writes from now on, a BCP 47 tag. */
    readonly speak: (locale: string) => void;
  };
