import type { Capture } from '../../../main/ipc/capture';
import type { Desktop } from '../../../main/ipc/desktop';
import type { Notifier, SystemNotice } from '../../../main/ipc/notices';
import type { WalletHouse } from '../../../main/ipc/profiles';
import type { RemoteWallet } from '../../../main/wallet/thread/calls';
import type { WalletSession } from '../../../main/wallet/types';
import { emptyNoticeShelf } from '../../../shared/notice-marks';
import { pack } from '../../../shared/packed';
import { failure, success } from '../../../shared/result';
import type { RowChanges } from '../../../shared/row';
import { defaultPreferences, defaultSettings } from '../../../shared/settings';

const job = success({ job: '1' });
const nothing = success(null);
const noBackups = {
  ...{ hasPassphrase: false, last: null, plan: { folder: '/b', daily: 7, weekly: 4 }, problem: null, running: null },
  olderKept: null,
  reminder: 'none',
} as const;

/** A wallet that answers everything the same way and keeps a list of what it was asked. */
export function aWallet(change: Partial<WalletSession> = {}) {
  const asked: unknown[][] = [];
  const asks =
    <T>(name: string, value: T) =>
    (...args: unknown[]): T => {
      asked.push([name, ...args]);
      return value;
    };
  const state = { kind: 'locked', methods: ['passphrase'], keyRing: { kind: 'unavailable', backend: 'none' } } as const;
  const end = () => undefined;
  const original = { sha256: 'a', fileName: 'diploma.png', mediaType: 'image/png', bytes: new Uint8Array([1, 2]) };
  const session: WalletSession = {
    state: asks('state', state),
    create: asks('create', Promise.resolve(success(state))),
    unlock: asks('unlock', Promise.resolve(success(state))),
    lock: asks('lock', Promise.resolve(state)),
    onState: () => end,
    onChanged: () => end,
    onProgress: () => end,
    changes: asks('changes', success({ revision: 3, more: false, changed: [], removed: [] })),
    rows: asks('rows', success(pack<RowChanges>({ revision: 3, more: false, rows: [], removed: [] }))),
    front: asks('front', nothing),
    rememberFront: asks('rememberFront', nothing),
    detail: asks('detail', failure({ kind: 'record-absent', id: 'x' })),
    picture: asks('picture', null),
    original: asks('original', success(original)),
    trash: asks('trash', nothing),
    restore: asks('restore', nothing),
    erase: asks('erase', nothing),
    separate: asks('separate', nothing),
    join: asks('join', nothing),
    changeOwn: asks('changeOwn', nothing),
    declare: asks('declare', success({ id: 'x' })),
    restate: asks('restate', nothing),
    declaration: asks('declaration', failure({ kind: 'declared-not-one' })),
    declaredFile: asks('declaredFile', success(original)),
    draft: asks('draft', nothing),
    keepDraft: asks('keepDraft', nothing),
    saveCollection: asks('saveCollection', nothing),
    arrangeCollections: asks('arrangeCollections', nothing),
    addToCollection: asks('addToCollection', nothing),
    removeFromCollection: asks('removeFromCollection', nothing),
    deleteCollection: asks('deleteCollection', nothing),
    saveSearch: asks('saveSearch', nothing),
    deleteSearch: asks('deleteSearch', nothing),
    arrangeSearches: asks('arrangeSearches', nothing),
    importPaths: asks('importPaths', job),
    importBytes: asks('importBytes', job),
    importText: asks('importText', job),
    importUrl: asks('importUrl', job),
    importSamples: asks('importSamples', job),
    codes: asks('codes', Promise.resolve(success([]))),
    importCodes: asks('importCodes', job),
    look: asks('look', Promise.resolve(success({ kind: 'nothing' as const }))),
    startOver: asks('startOver', Promise.resolve(success(state))),
    importAgain: asks('importAgain', job),
    importLocked: asks('importLocked', Promise.resolve(job)),
    refusedFile: asks('refusedFile', success(null)),
    cutOff: asks('cutOff', success(null)),
    goOnImport: asks('goOnImport', job),
    leaveImport: asks('leaveImport', nothing),
    watched: asks('watched', Promise.resolve(success({ folders: [] }))),
    watchFolder: asks('watchFolder', Promise.resolve(success({ folders: [] }))),
    unwatchFolder: asks('unwatchFolder', Promise.resolve(success({ folders: [] }))),
    takeExisting: asks('takeExisting', Promise.resolve(job)),
    newRecoveryCode: asks('newRecoveryCode', success('ABCD')),
    tryRecoveryCode: asks('tryRecoveryCode', Promise.resolve(nothing)),
    recoverySheet: asks(
      'recoverySheet',
      Promise.resolve(success({ fileName: 'code.txt', mediaType: 'text/plain', bytes: new Uint8Array([65]) })),
    ),
    changeKeys: asks('changeKeys', Promise.resolve(success(state))),
    salvage: asks('salvage', Promise.resolve(success(state))),
    adoptSalvaged: asks('adoptSalvaged', Promise.resolve(success(state))),
    useFolder: asks('useFolder', Promise.resolve(success(state))),
    backupStatus: asks('backupStatus', success(noBackups)),
    backUp: asks('backUp', Promise.resolve(failure({ kind: 'backup-no-passphrase' }))),
    setBackupPassphrase: asks('setBackupPassphrase', Promise.resolve(nothing)),
    planBackups: asks('planBackups', nothing),
    peekBackup: asks('peekBackup', Promise.resolve(failure({ kind: 'backup-wrong-passphrase' }))),
    restoreBackup: asks('restoreBackup', Promise.resolve(success({ added: 1, completed: 0, unchanged: 0 }))),
    cancelBackup: asks('cancelBackup', nothing),
    noticeShelf: asks('noticeShelf', success(emptyNoticeShelf)),
    markNotices: asks('markNotices', nothing),
    takeUntold: asks('takeUntold', success([])),
    rememberTour: asks('rememberTour', nothing),
    dismissBackupReminder: asks('dismissBackupReminder', nothing),
    check: asks('check', job),
    refresh: asks('refresh', job),
    cancel: asks('cancel', undefined),
    transcript: asks(
      'transcript',
      Promise.resolve(success({ fileName: 'transcript.csv', mediaType: 'text/csv', bytes: new Uint8Array([3]) })),
    ),
    trust: asks('trust', success({ pins: [], registries: [], contexts: [] })),
    issuerStanding: asks('issuerStanding', Promise.resolve(failure({ kind: 'record-absent', id: 'x' }))),
    pinIssuer: asks('pinIssuer', Promise.resolve(nothing)),
    importRegistry: asks('importRegistry', Promise.resolve(failure({ kind: 'registry-unknown' }))),
    addContext: asks('addContext', Promise.resolve(failure({ kind: 'context-malformed' }))),
    removeTrust: asks('removeTrust', Promise.resolve(nothing)),
    restoreTrust: asks('restoreTrust', Promise.resolve(nothing)),
    settings: asks('settings', success(defaultSettings)),
    saveSettings: asks('saveSettings', success(defaultSettings)),
    close: asks('close', Promise.resolve()),
    ...change,
  };
  return { session: answeringLater(session), asked };
}

/** The session as the main process has it: every call answers later. */
function answeringLater(session: WalletSession): RemoteWallet {
  const calls = Object.entries(session) as [string, (...args: unknown[]) => unknown][];
  const later = calls.map(([name, call]) => [
    name,
    name.startsWith('on') ? call : async (...args: unknown[]) => Promise.resolve(call(...args)),
  ]);
  const known = { lastState: () => null, speak: () => undefined };
  return { ...known, ...(Object.fromEntries(later) as Omit<RemoteWallet, keyof typeof known>) };
}

/** Notes what would be shown outside the window. */
export function aNotifier(shown: SystemNotice[] = []): Notifier {
  return { supported: () => true, show: (notices) => void shown.push(...notices) };
}

export function aCapture(change: Partial<Capture> = {}): Capture {
  return {
    clipboard: () => Promise.resolve({ kind: 'nothing' }),
    screens: () => Promise.resolve(success([])),
    camera: () => Promise.resolve(success(null)),
    ...change,
  };
}

export function aHouse(change: Partial<WalletHouse> = {}): WalletHouse {
  const one = { current: 'first', profiles: [{ id: 'first', name: '', colour: 'slate' as const }], deleted: [] };
  const same = () => Promise.resolve(success(one));
  const place = { folder: '/w', bytes: 1, own: true, synced: null };
  return {
    read: () => one,
    create: same,
    change: same,
    use: same,
    delete: same,
    restore: same,
    place: () => Promise.resolve(success(place)),
    showFolder: () => undefined,
    move: () => Promise.resolve(success(null)),
    erase: () => Promise.resolve(nothing),
    lastBackup: () => null,
    rememberBackup: () => undefined,
    ...change,
  };
}

export function aDesktop(change: Partial<Desktop> = {}) {
  const written: [string, Uint8Array][] = [];
  const desktop: Desktop = {
    chooseFiles: () => Promise.resolve(['/a.png']),
    chooseFile: () => Promise.resolve('/a.json'),
    chooseFolder: () => Promise.resolve('/b'),
    chooseTarget: (fileName) => Promise.resolve(`/chosen/${fileName}`),
    write: (path, bytes) => {
      written.push([path, bytes]);
      return Promise.resolve(success(null));
    },
    printPage: () => Promise.resolve(success({ printed: true })),
    openLink: () => Promise.resolve(success({ opened: false })),
    preferences: () => defaultPreferences,
    savePreferences: (preferences) => preferences,
    ...change,
  };
  return { desktop, written };
}
