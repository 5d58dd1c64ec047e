import type { VaultError } from '../../shared/errors';
import { failure, type Result } from '../../shared/result';
import { currentRevision, type Inside } from './inside';
import { changesSince } from './records/changes';
import { addCopy, readCopy, recordOf } from './records/copies';
import { readOriginal, readPicture } from './records/contents';
import { readDetail } from './records/detail';
import { exportableRecords } from './records/exportable';
import { readDraft, saveDraft } from './records/drafts';
import { readFront, recordCount, saveFront } from './records/front';
import { lostAt } from './records/lost';
import { addReport, putRecords, standingOf } from './records/put';
import { changeOwn, ownOf } from './records/own';
import { missingContents, putContents, sweepContents } from './records/portable-contents';
import { type OpenMerge, openMerge } from './records/open-merge';
import { hurtBeside, portableIds, portableRecord, portableSettings, portableShelf } from './records/portable-out';
import { readSettings, saveSettings } from './records/settings';
import { putOnShelf, readShelf, shelfRevision, takeOffShelf } from './records/shelf';
import { newestSnapshot } from './records/snapshots';
import { checkableRecords } from './records/source';
import { eraseTrashed, setTrashed } from './records/trash';
import { isWholeRecord } from './records/whole-record';
import { refusalOf, VaultRefusal } from './refusal';
import type { Vault } from './types';

/**
 * The calls of an open vault over its parts; see {@link Vault}.
 * @param release lets go of the wallet folder, after everything is closed
 */
export function openVault(inside: Inside, release: () => void): Vault {
  let closed = false;
  let merging: OpenMerge | null = null;

  function refusing<T>(work: () => T): T {
    // A write would join its transaction, and a read see what may be taken back.
    merging?.finish();
    merging = null;
    return guarded(work);
  }
  /** SECURITY: nothing is read or written once the vault was closed. */
  function guarded<T>(work: () => T): T {
    if (closed) throw new VaultRefusal({ kind: 'locked' });
    try {
      return work();
    } catch (error) {
      const refusal = refusalOf(error, inside.store.file);
      throw refusal ? new VaultRefusal(refusal) : error;
    }
  }
  function answering<T, E>(work: () => Result<T, E>): Result<T, E | VaultError> {
    try {
      return refusing(work);
    } catch (error) {
      if (error instanceof VaultRefusal) return failure(error.refusal);
      throw error;
    }
  }

  return {
    revision: () => refusing(() => currentRevision(inside)),
    put: (records) => refusing(() => putRecords(inside, records)),
    addReport: (id, outcome) => answering(() => addReport(inside, id, outcome)),
    has: (id) => refusing(() => standingOf(inside, id)),
    addCopy: (record, copy) => answering(() => addCopy(inside, record, copy)),
    copy: (record, sha256) => answering(() => readCopy(inside, record, sha256)),
    recordOf: (id) => refusing(() => recordOf(inside, id)),
    checkable: (ids) => refusing(() => checkableRecords(inside, ids)),
    exportable: (ids) => refusing(() => exportableRecords(inside, ids)),
    detail: (id) => answering(() => readDetail(inside, id)),
    isWhole: (id) => refusing(() => isWholeRecord(inside, id)),
    original: (id) => answering(() => readOriginal(inside, id)),
    picture: (id) => refusing(() => readPicture(inside, id)),
    snapshot: (url) => refusing(() => newestSnapshot(inside, url)),
    changes: (since, limit) => refusing(() => changesSince(inside, since, limit)),
    count: () => refusing(() => recordCount(inside)),
    front: () => refusing(() => readFront(inside)),
    rememberFront: (stacks) => refusing(() => saveFront(inside, stacks)),
    draft: (place) => refusing(() => readDraft(inside, place)),
    keepDraft: (place, draft) => refusing(() => saveDraft(inside, place, draft)),
    trash: (ids, at) => refusing(() => setTrashed(inside, ids, at)),
    restore: (ids) => refusing(() => setTrashed(inside, ids, null)),
    erase: (ids) => refusing(() => eraseTrashed(inside, ids)),
    changeOwn: (ids, change, at) => answering(() => changeOwn(inside, ids, change, at)),
    own: (id) => refusing(() => ownOf(inside, id)),
    shelf: (kind) => refusing(() => readShelf(inside, kind)),
    putOnShelf: (kind, id, value) => refusing(() => putOnShelf(inside, kind, id, value)),
    takeOffShelf: (kind, id) => refusing(() => takeOffShelf(inside, kind, id)),
    shelfRevision: (kinds) => refusing(() => shelfRevision(inside, kinds)),
    together: (work) => refusing(() => inside.store.transaction(work)),
    settings: () => refusing(() => readSettings(inside)),
    saveSettings: (settings) => refusing(() => saveSettings(inside, settings)),
    portable: {
      ids: () => refusing(() => portableIds(inside)),
      record: (id, isWritten) => refusing(() => portableRecord(inside, id, isWritten)),
      shelf: () => refusing(() => portableShelf(inside)),
      settings: () => refusing(() => portableSettings(inside)),
      hurtBeside: () => refusing(() => hurtBeside(inside)),
      lostAt: () => refusing(() => lostAt(inside)),
      missing: (contents) => refusing(() => missingContents(inside, contents)),
      putContents: (contents) => refusing(() => putContents(inside, contents)),
      merge: (incoming) =>
        refusing(() => {
          const open = openMerge(inside, incoming);
          merging = open;
          return { step: (milliseconds) => guarded(() => open.step(milliseconds)), takeBack: open.takeBack };
        }),
      sweep: () => refusing(() => sweepContents(inside)),
    },
    damaged: () => refusing(() => inside.sealer.damaged()),
    close() {
      if (closed) return;
      closed = true;
      merging?.takeBack();
      closeInside(inside, release);
    },
  };
}

/** The log is moved into the file first; should even that fail, it stays beside it and nothing is lost. */
function closeInside({ store, sealer }: Inside, release: () => void): void {
  // SECURITY: the keys are wiped even when the disk refuses the last write.
  try {
    store.checkpoint();
  } finally {
    sealer.forget();
    store.close();
    release();
  }
}
