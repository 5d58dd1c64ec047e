import type { Dispatch, ThunkDispatch, UnknownAction } from '@reduxjs/toolkit';
import type { WalletError } from '../../../shared/errors';
import type { Result } from '../../../shared/result';
import { bridge } from '../../bridge';
import { answered, asked, panelOpened, refused, triedAgain } from './imports-slice';
import { readPasted } from './pasted';

type Begun = Result<{ readonly job: string } | null, WalletError>;

/** Begins one import and opens the panel that shows what becomes of it. Resolves to the job, or null. */
export function startImport(call: () => Promise<Begun>) {
  return async (dispatch: Dispatch): Promise<string | null> => {
    dispatch(asked());
    const begun = await call();
    if (!begun.ok) {
      dispatch(refused(begun.error));
      dispatch(panelOpened());
      return null;
    }
    const job = begun.value?.job ?? null;
    dispatch(answered({ job, kind: 'import', at: Date.now() }));
    if (job !== null) dispatch(panelOpened());
    return job;
  };
}

/** Tries again what was refused; its old lines give way to the new ones. */
export function importAgain(keys: readonly string[]) {
  return async (dispatch: ThunkDispatch<unknown, unknown, UnknownAction>): Promise<void> => {
    const job = await dispatch(startImport(() => bridge.intake.again([...keys])));
    if (job !== null) dispatch(triedAgain(keys));
  };
}

/**
 * Opens an encrypted export with its passphrase; its line gives way to what is in it. Resolves to why it was not opened,
 * and nothing has changed then; to null where its import has begun.
 */
export function importLocked(key: string, passphrase: string) {
  return async (dispatch: Dispatch): Promise<WalletError | null> => {
    dispatch(asked());
    const begun = await bridge.intake.open(key, passphrase);
    dispatch(answered({ job: begun.ok ? begun.value.job : null, kind: 'import', at: Date.now() }));
    if (!begun.ok) return begun.error;
    dispatch(triedAgain([key]));
    return null;
  };
}

/** Takes what is on the clipboard; says so where there is nothing. */
export const importClipboard = () =>
  startImport(async () => {
    const begun = await bridge.intake.clipboard();
    return begun.ok && begun.value === null ? { ok: false, error: { kind: 'clipboard-empty' } } : begun;
  });

export const importSamples = () => startImport(() => bridge.intake.samples());

/** What was pasted or typed: an address is read, anything else is the badge itself. Null when there is nothing in it. */
export function importPasted(raw: string) {
  const pasted = readPasted(raw);
  if (pasted.kind === 'nothing') return null;
  return startImport(() => (pasted.kind === 'url' ? bridge.intake.url(pasted.text) : bridge.intake.text(pasted.text)));
}

/**
 * Files from a drop, a paste or the clipboard. Those that lie on the disk are read by the main process from there;
 * the rest (a picture copied in another program) come as bytes.
 */
export function importFiles(files: readonly File[]) {
  return async (dispatch: Dispatch): Promise<readonly string[]> => {
    const placed = files.map((file) => ({ file, path: bridge.pathOf(file) }));
    const paths = placed.flatMap(({ path }) => (path ? [path] : []));
    const jobs = paths.length > 0 ? [await startImport(() => bridge.intake.paths(paths))(dispatch)] : [];
    for (const { file, path } of placed) {
      if (path) continue;
      const bytes = async () => bridge.intake.bytes(file.name, new Uint8Array(await file.arrayBuffer()));
      jobs.push(await startImport(bytes)(dispatch));
    }
    return jobs.filter((job) => job !== null);
  };
}

/**
 * A picture dragged out of a browser: a file, and the address it stands at. The file may be a drawing of a badge made
 * anew without the badge in it; where nothing in it is one, the address is read.
 */
export function importFilesOr(files: readonly File[], address: string) {
  return async (dispatch: Dispatch): Promise<void> => {
    const became = new Map<string, { ended: boolean; took: boolean }>();
    // Listened to first: an import may be over before its name is known here.
    const jobs: string[] = [];
    await new Promise<void>((settle) => {
      let allBegun = false;
      const look = (): void => {
        if (!allBegun || !jobs.every((job) => became.get(job)?.ended)) return;
        end();
        settle();
      };
      const end = bridge.on.importProgress(({ job, state, lines }) => {
        const took = became.get(job)?.took === true || lines.some(({ outcome }) => outcome.kind !== 'refused');
        // One that was cancelled is not followed by another.
        became.set(job, { ended: state !== 'running', took: took || state === 'cancelled' });
        look();
      });
      const begun = (some: readonly string[]): void => {
        jobs.push(...some);
        allBegun = true;
        look();
      };
      // A file that cannot be read any more begins nothing.
      importFiles(files)(dispatch).then(begun, () => begun([]));
    });
    if (jobs.length > 0 && jobs.every((job) => became.get(job)?.took === false))
      await importPasted(address)?.(dispatch);
  };
}
