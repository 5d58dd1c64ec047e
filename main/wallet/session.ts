import type { WalletError } from '../../shared/errors';
import { type Result, success } from '../../shared/result';
import type { VaultState } from '../../shared/wallet';
import type { Vault, VaultPicture } from '../vault/types';
import { createWallet, unlockWallet, walletState } from '../vault/wallet';
import { createBackups } from './backup';
import { createCollections } from './collections';
import { forgetMembers } from './collections-shelf';
import { createDeclared } from './declared';
import { createDoor } from './door';
import { createEngine, type Engine } from './engine';
import { createAgainShelf } from './intake-again';
import { createJobs } from './jobs';
import { createLists } from './lists';
import { createKeeping, type KeepParts } from './keeping';
import { createListeners } from './listeners';
import { createNotices } from './notices';
import { createOwn } from './own';
import { quietHours, realTimers } from './quiet-hours';
import { transcriptMaterial } from './transcript-material';
import { createRuns } from './runs';
import { forgetErased, join, separate } from './stack-decisions';
import { createTrust } from './trust';
import { createTrustShelf } from './trust-index';
import type { WalletEffects, WalletSession } from './types';
import { createWatched } from './watched-folders';

/** The one wallet of a running program; see {@link WalletSession}. Nothing happens before the first call. */
export function createWalletSession(
  effects: WalletEffects,
  engine: Engine = createEngine(effects.workers, effects.draw),
): WalletSession {
  const changes = createListeners<number>();
  const jobs = createJobs();
  let folder = effects.walletFolder;
  const salvaged: KeepParts['salvaged'] = { now: null };
  const closedState = (): VaultState => walletState(folder, effects);
  const { vault, withVault, state, onState, tellState, open, lock, forgetDamage } = createDoor({
    closedState,
    openState() {
      const closed = closedState();
      const methods = closed.kind === 'locked' ? closed.methods : [];
      const readOnly = salvaged.now && { readOnly: salvaged.now.salvaged };
      return { kind: 'unlocked', methods, keyRing: effects.keyRing.state(), ...readOnly };
    },
    opened() {
      // Of what is left of a damaged wallet nothing is made unasked: a backup of it would take the place of a whole one.
      if (salvaged.now) return;
      quiet.start();
      watched.start();
      backups.start();
    },
    leaving() {
      quiet.stop();
      watched.stop();
      again.forget();
      return Promise.all([backups.stop(), jobs.stopAll()]);
    },
    closed() {
      salvaged.now?.discard();
      salvaged.now = null;
    },
  });

  function changing<T>(use: (open: Vault) => T): Result<T, WalletError> {
    return withVault((open) => {
      const value = use(open);
      changes.tell(open.revision());
      return success(value);
    });
  }

  const shelf = createTrustShelf();
  const again = createAgainShelf();
  const { checkQuietly, checkUnasked, takeQuietly, ...asked } = createRuns({
    effects,
    engine,
    jobs,
    vault,
    readOnly: () => salvaged.now !== null,
    withVault,
    changed: (revision) => changes.tell(revision),
    trust: shelf,
    again,
  });
  const { start, stop, ...watching } = createWatched({
    vault,
    withVault,
    now: effects.now,
    take: takeQuietly,
    takeAsked: asked.importPaths,
  });
  const watched = { start, stop };
  const trust = createTrust({
    shelf,
    now: effects.now,
    withVault,
    changing,
    vault,
    check: checkUnasked,
  });
  const backups = createBackups({
    now: effects.now,
    timers: effects.timers ?? realTimers,
    vault,
    withVault,
    busy: jobs.busy,
    restored(revision) {
      shelf.changed();
      changes.tell(revision);
    },
  });
  changes.add(backups.changed);
  const { heard, ...notices } = createNotices({ now: effects.now, withVault, changed: changes.tell });
  jobs.onProgress((progress) => {
    const open = vault();
    if (open) heard(progress, open);
  });
  const quiet = quietHours(checkQuietly, effects.timers ?? realTimers);

  return {
    state,
    create: (choice) => open(() => createWallet(folder, choice, effects)),
    unlock: (credentials) => open(() => unlockWallet(folder, credentials, effects)),
    lock,
    onState,
    onChanged: changes.add,
    onProgress: jobs.onProgress,
    ...createLists({ withVault }),
    detail: (id) => withVault((open) => open.detail(id)),
    picture: (id) => pictureFrom(withVault((open) => success(open.picture(id)))),
    original: (id) => withVault((open) => open.original(id)),
    trash: (ids) => changing((open) => (open.trash(ids, effects.now().toISOString()), null)),
    restore: (ids) => changing((open) => (open.restore(ids), null)),
    erase: (ids) => changing((open) => (open.erase(ids), forgetErased(open), forgetMembers(open, ids), null)),
    separate: (ids) => changing((open) => (separate(open, ids), null)),
    join: (ids) => changing((open) => (join(open, ids), null)),
    ...asked,
    ...trust,
    ...backups.session,
    ...watching,
    ...notices,
    ...createOwn({ now: effects.now, withVault, changed: changes.tell }),
    ...createDeclared({ now: effects.now, withVault, changed: changes.tell }),
    ...createCollections({ withVault, changed: changes.tell }),
    ...createKeeping({
      effects,
      folder: () => folder,
      setFolder(next) {
        folder = next;
        forgetDamage();
      },
      open,
      lock,
      tellState,
      salvaged,
    }),
    cancel: jobs.cancel,
    transcript: async (request) => {
      const about = { ...(await effects.words()), now: effects.now };
      const material = withVault((open) => success(transcriptMaterial(request, open, about)));
      if (!material.ok) return material;
      // Loaded when it is asked for: what writes PDF and pictures is half of the program, and no start needs it.
      const { publishTranscript } = await import('../publish/transcript');
      return publishTranscript(request.format, material.value, effects);
    },
    settings: () => withVault((open) => success(open.settings())),
    saveSettings: (settings) => changing((open) => (open.saveSettings(settings), open.settings())),
    async close() {
      await lock();
      await engine.close();
    },
  };
}

function pictureFrom(found: Result<VaultPicture | null, WalletError>): VaultPicture | null {
  return found.ok ? found.value : null;
}
