import type { WalletError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import type { VaultState } from '../../shared/wallet';
import type { Vault, VaultPicture } from '../vault/types';
import { createWallet, unlockWallet, walletState } from '../vault/wallet';
import { createBackups } from './backup';
import { createCollections } from './collections';
import { forgetMembers } from './collections-shelf';
import { createDeclared } from './declared';
import { createEngine, type Engine } from './engine';
import { createAgainShelf } from './intake-again';
import { createJobs } from './jobs';
import { createLists } from './lists';
import { createKeeping, type KeepParts } from './keeping';
import { createListeners } from './listeners';
import { createNotices } from './notices';
import { createOwn } from './own';
import { quietHours, realTimers } from './quiet-hours';
import { refusing } from './refusing';
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
  const states = createListeners<VaultState>();
  const changes = createListeners<number>();
  const jobs = createJobs();
  let vault: Vault | null = null;
  let unlocking = false;
  let opening: Promise<unknown> = Promise.resolve();
  /** How often the wallet was told to lock. */
  let locks = 0;

  let folder = effects.walletFolder;
  const salvaged: KeepParts['salvaged'] = { now: null };
  const methods = () => {
    const state = walletState(folder, effects);
    return state.kind === 'locked' ? state.methods : [];
  };
  const state = (): VaultState => {
    if (unlocking) return { kind: 'unlocking' };
    if (vault) {
      const readOnly = salvaged.now && { readOnly: salvaged.now.salvaged };
      return { kind: 'unlocked', methods: methods(), keyRing: effects.keyRing.state(), ...readOnly };
    }
    return damage ?? walletState(folder, effects);
  };
  let damage: VaultState | null = null;
  const tellState = (): VaultState => {
    const now = state();
    states.tell(now);
    return now;
  };

  /** Creates or unlocks; a second call while one is under way is refused, so that two keys are never in play. */
  async function open(way: () => Promise<Result<Vault, WalletError>>): Promise<Result<VaultState, WalletError>> {
    if (vault) return success(state());
    if (unlocking) return failure({ kind: 'vault-in-use' });
    unlocking = true;
    tellState();
    const attempt = finish(way, locks);
    opening = attempt.catch(() => undefined);
    return attempt;
  }

  async function finish(
    way: () => Promise<Result<Vault, WalletError>>,
    locksBefore: number,
  ): Promise<Result<VaultState, WalletError>> {
    const opened = await way().finally(() => {
      unlocking = false;
    });
    // SECURITY: who locks while the passphrase is still being worked on must not find the wallet open a second later.
    const overtaken = locks !== locksBefore;
    if (opened.ok && overtaken) opened.value.close();
    else if (opened.ok) {
      vault = opened.value;
      damage = null;
      quiet.start();
      watched.start();
      backups.start();
    } else if (opened.error.kind === 'vault-damaged') {
      damage = { kind: 'damaged', keptAt: opened.error.keptAt, detail: opened.error.detail };
    }
    const now = tellState();
    if (!opened.ok) return failure(opened.error);
    return overtaken ? failure({ kind: 'locked' }) : success(now);
  }

  function withVault<T>(use: (open: Vault) => Result<T, WalletError>): Result<T, WalletError> {
    const open = vault;
    return open ? refusing(() => use(open)) : failure({ kind: 'locked' });
  }
  function changing<T>(use: (open: Vault) => T): Result<T, WalletError> {
    return withVault((open) => {
      const value = use(open);
      changes.tell(open.revision());
      return success(value);
    });
  }

  async function lock(): Promise<VaultState> {
    // The vault is taken away first, so that nothing that starts while the jobs stop can use it.
    const closing = vault;
    vault = null;
    locks += 1;
    quiet.stop();
    watched.stop();
    const backupsEnded = backups.stop();
    again.forget();
    await Promise.all([jobs.stopAll(), opening, backupsEnded]);
    closing?.close();
    salvaged.now?.discard();
    salvaged.now = null;
    return tellState();
  }

  const shelf = createTrustShelf();
  const again = createAgainShelf();
  const { checkQuietly, checkUnasked, takeQuietly, ...asked } = createRuns({
    effects,
    engine,
    jobs,
    vault: () => vault,
    withVault,
    changed: (revision) => changes.tell(revision),
    trust: shelf,
    again,
  });
  const { start, stop, ...watching } = createWatched({
    vault: () => vault,
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
    vault: () => vault,
    check: checkUnasked,
  });
  const backups = createBackups({
    now: effects.now,
    timers: effects.timers ?? realTimers,
    vault: () => vault,
    withVault,
    busy: jobs.busy,
    restored(revision) {
      shelf.changed();
      changes.tell(revision);
    },
  });
  changes.add(backups.changed);
  const { heard, ...notices } = createNotices({ now: effects.now, withVault, changed: changes.tell });
  jobs.onProgress((progress) => vault && heard(progress, vault));
  const quiet = quietHours(checkQuietly, effects.timers ?? realTimers);

  return {
    state,
    create: (choice) => open(() => createWallet(folder, choice, effects)),
    unlock: (credentials) => open(() => unlockWallet(folder, credentials, effects)),
    lock,
    onState: states.add,
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
        damage = null;
      },
      open,
      lock,
      tellState,
      salvaged,
    }),
    cancel: jobs.cancel,
    transcript: async (request) => {
      const material = withVault((open) => success(transcriptMaterial(request, open, effects)));
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
