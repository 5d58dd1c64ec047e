import { createRefusals } from '../../main/app/refusals';
import { createWaitingLinks } from '../../main/app/waiting-links';
import type { Bridge } from '../../shared/bridge';
import { arranged, type Collections, noCollections } from '../../shared/collections';
import type { DeclaredDraft, KeptDraft } from '../../shared/declared';
import type { WalletError } from '../../shared/errors';
import { applyOwnChange } from '../../shared/own';
import { pack } from '../../shared/packed';
import type { Profile } from '../../shared/profiles';
import type { Refusal } from '../../shared/refusals';
import { failure, type Result, success } from '../../shared/result';
import type { Row, RowChanges } from '../../shared/row';
import { defaultPreferences, defaultSettings, type Preferences, type Settings } from '../../shared/settings';

const now = '2026-11-22T12:00:00Z';

/** A wallet in the memory of a test, for what a page asks of the main process. What it cannot do it refuses loudly. */
export function createWallet() {
  let revision = 0;
  let rows = new Map<string, Row>();
  let kept: Collections = noCollections;
  let settings = defaultSettings;
  let preferences = defaultPreferences;
  let refusal: WalletError | null = null;
  /** What is asked while it is shut is done, in turn, when it opens. */
  let gate = Promise.resolve();
  let delay = 0;
  const choosers = new Set<(now: Preferences) => void>();
  const drafts = new Map<string, KeptDraft>();
  const hearers = new Set<() => void>();
  const refusals = createRefusals(() => hearers.forEach((hear) => hear()));
  let incoming = createWaitingLinks([]);
  let profiles: readonly Profile[] = [];
  const listeners = new Set<(value: { readonly revision: number }) => void>();

  function changed(next: { readonly rows?: Iterable<Row>; readonly kept?: Collections }): void {
    revision += 1;
    for (const row of next.rows ?? []) rows.set(row.id, { ...row, revision });
    kept = next.kept ?? kept;
    for (const listener of listeners) listener({ revision });
  }
  function answer<T>(act: () => T): Promise<Result<T, WalletError>> {
    const refused = refusal;
    refusal = null;
    return gate.then(() => {
      const answered = refused ? failure(refused) : success(act());
      return delay === 0 ? answered : new Promise((settle) => setTimeout(settle, delay, answered));
    });
  }
  const withMembers = (id: string, change: (members: readonly string[]) => readonly string[]): Collections => ({
    ...kept,
    collections: kept.collections.map((one) => (one.id === id ? { ...one, members: change(one.members) } : one)),
  });
  const bridge = {
    records: {
      rows: (since: number) =>
        answer(() =>
          pack<RowChanges>({
            revision,
            rows: [...rows.values()].filter((row) => row.revision > since),
            removed: [],
            more: false,
            collections: kept,
          }),
        ),
      front: () => answer(() => null),
      rememberFront: () => answer(() => null),
    },
    settings: { read: () => answer(() => settings), save: (next: Settings) => answer(() => (settings = next)) },
    preferences: {
      read: () => answer(() => preferences),
      save: (next: Preferences) => answer(() => (preferences = next)),
    },
    profiles: {
      read: () => answer(() => ({ current: 'first', profiles, deleted: [] })),
      use: () => answer(() => null),
    },
    links: { open: () => answer(() => ({ opened: true })) },
    app: {
      about: () =>
        answer(() => ({ version: '0.0.0', electron: '0', platform: 'linux', walletFolder: '/wallet', locale: 'en' })),
    },
    intake: { goOn: () => answer(() => null), leaveIt: () => answer(() => null) },
    incoming: {
      read: () => answer(() => incoming.read()),
      answered: (link: string) => answer(() => incoming.answered(link)),
    },
    own: {
      change: (ids: readonly string[], change: Parameters<typeof applyOwnChange>[1]) =>
        answer(() => {
          const asked = [...rows.values()].filter(({ id }) => ids.includes(id));
          changed({
            rows: asked.map((row) => {
              const own = applyOwnChange(row.own, change, now);
              return own.ok ? { ...row, own: own.value } : row;
            }),
          });
          return null;
        }),
    },
    collections: {
      save: (one: Collections['collections'][number]) =>
        answer(() => {
          const there = kept.collections.some(({ id }) => id === one.id);
          const collections = there
            ? kept.collections.map((other) => (other.id === one.id ? one : other))
            : [...kept.collections, one];
          changed({ kept: { ...kept, collections } });
          return null;
        }),
      arrange: (order: readonly string[]) =>
        answer(() => {
          changed({ kept: { ...kept, collections: arranged(kept.collections, order) } });
          return null;
        }),
      add: (id: string, more: readonly string[]) =>
        answer(() => {
          changed({ kept: withMembers(id, (members) => [...new Set([...members, ...more])]) });
          return null;
        }),
      remove: (id: string, gone: readonly string[]) =>
        answer(() => {
          changed({ kept: withMembers(id, (members) => members.filter((one) => !gone.includes(one))) });
          return null;
        }),
      delete: (id: string) =>
        answer(() => {
          changed({ kept: { ...kept, collections: kept.collections.filter((one) => one.id !== id) } });
          return null;
        }),
    },
    declared: {
      draft: (place: string) => answer(() => drafts.get(place) ?? null),
      keepDraft: (place: string, draft: DeclaredDraft) =>
        answer(() => {
          drafts.set(place, { draft, at: now });
          return null;
        }),
      dropDraft: (place: string) =>
        answer(() => {
          drafts.delete(place);
          return null;
        }),
    },
    refusals: {
      read: () => answer(() => refusals.read()),
      told: (what: Refusal['what']) => answer(() => refusals.told(what)),
    },
    on: {
      preferencesChanged: (listener: (now: Preferences) => void) => {
        choosers.add(listener);
        return () => choosers.delete(listener);
      },
      refusalsWaiting: (listener: () => void) => {
        hearers.add(listener);
        return () => hearers.delete(listener);
      },
      incomingWaiting: () => () => undefined,
      profilesChanged: () => () => undefined,
      vaultChanged: (listener: (value: { readonly revision: number }) => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
  return {
    bridge: loud(bridge, 'lapel') as unknown as Bridge,
    /** A new wallet with these badges in it. */
    fill(badges: readonly Row[], collections: Collections = noCollections): void {
      revision = 1;
      rows = new Map(badges.map((row) => [row.id, { ...row, revision }]));
      kept = collections;
      settings = defaultSettings;
      preferences = defaultPreferences;
      refusal = null;
      delay = 0;
      listeners.clear();
    },
    /** More badges come in, or others take the place of their like. */
    put: (badges: readonly Row[]): void => changed({ rows: badges }),
    /** The next call is refused with this. */
    refuse: (error: WalletError): void => {
      refusal = error;
    },
    /** Nothing is done and nothing answered until what this gives is called. */
    hold: (): (() => void) => {
      let open = (): void => undefined;
      gate = new Promise((settle) => {
        open = settle;
      });
      return () => open();
    },
    drafts,
    /** The wallets of the computer are these. */
    own: (all: readonly Profile[]): void => {
      profiles = all;
    },
    /** Something is refused where no page can hear it. */
    tellRefusal: refusals.add,
    /** Links from outside that wait for the person. */
    link: (links: readonly string[]): void => {
      incoming = createWaitingLinks(links);
    },
    /** Answers come so many milliseconds late, as they do while the wallet is busy. */
    delay: (milliseconds: number): void => {
      delay = milliseconds;
    },
    /** Settings that did not come from the page: from a backup, or from the application menu. */
    set(change: { readonly settings?: Partial<Settings>; readonly preferences?: Partial<Preferences> }): void {
      settings = { ...settings, ...change.settings };
      preferences = { ...preferences, ...change.preferences };
    },
    /** A preference that is chosen in the application menu, which says so to the page. */
    chooseInMenu(change: Partial<Preferences>): void {
      preferences = { ...preferences, ...change };
      for (const listener of choosers) listener(preferences);
    },
    settings: () => settings,
    preferences: () => preferences,
    row: (id: string): Row | undefined => rows.get(id),
    collections: () => kept.collections,
  };
}

/** A call that nobody thought of fails the test that makes it, and not somewhere later. */
function loud<T extends object>(part: T, name: string): T {
  return new Proxy(part, {
    get(target, key) {
      const found: unknown = Reflect.get(target, key);
      const called = `${name}.${String(key)}`;
      if (found === undefined) throw new Error(`The wallet of the test has no ${called}`);
      return typeof found === 'object' && found !== null ? loud(found, called) : found;
    },
  });
}
