import type { Answer, Arguments, Channel, EventName, Events } from './contract';

type Remote<C extends Channel> = (...args: Arguments<C>) => Promise<Answer<C>>;
type Subscribe<E extends EventName> = (listener: (value: Events[E]) => void) => () => void;

/** What the preload script puts on `window.lapel`: one named function a call, and subscriptions that can be ended. */
export interface Bridge {
  readonly vault: {
    readonly state: Remote<'vault.state'>;
    readonly create: Remote<'vault.create'>;
    readonly unlock: Remote<'vault.unlock'>;
    readonly salvage: Remote<'vault.salvage'>;
    readonly adopt: Remote<'vault.adopt'>;
    readonly startOver: Remote<'vault.startOver'>;
    readonly lock: Remote<'vault.lock'>;
    readonly active: Remote<'vault.active'>;
  };
  readonly keys: {
    readonly newCode: Remote<'keys.newCode'>;
    readonly tryCode: Remote<'keys.tryCode'>;
    readonly saveCode: Remote<'keys.saveCode'>;
    readonly printCode: Remote<'keys.printCode'>;
    readonly change: Remote<'keys.change'>;
  };
  readonly profiles: {
    readonly read: Remote<'profiles.read'>;
    readonly create: Remote<'profiles.create'>;
    readonly change: Remote<'profiles.change'>;
    readonly use: Remote<'profiles.use'>;
    readonly delete: Remote<'profiles.delete'>;
    readonly restore: Remote<'profiles.restore'>;
  };
  readonly place: {
    readonly read: Remote<'place.read'>;
    readonly show: Remote<'place.show'>;
    readonly move: Remote<'place.move'>;
    readonly erase: Remote<'place.erase'>;
  };
  readonly records: {
    readonly changes: Remote<'records.changes'>;
    readonly rows: Remote<'records.rows'>;
    readonly front: Remote<'records.front'>;
    readonly rememberFront: Remote<'records.rememberFront'>;
    readonly detail: Remote<'records.detail'>;
    readonly trash: Remote<'records.trash'>;
    readonly restore: Remote<'records.restore'>;
    readonly erase: Remote<'records.erase'>;
    readonly check: Remote<'records.check'>;
    readonly refresh: Remote<'records.refresh'>;
    readonly separate: Remote<'records.separate'>;
    readonly join: Remote<'records.join'>;
  };
  readonly own: { readonly change: Remote<'own.change'> };
  readonly declared: {
    readonly add: Remote<'declared.add'>;
    readonly change: Remote<'declared.change'>;
    readonly read: Remote<'declared.read'>;
    readonly draft: Remote<'declared.draft'>;
    readonly keepDraft: Remote<'declared.keepDraft'>;
    readonly dropDraft: Remote<'declared.dropDraft'>;
    readonly saveFile: Remote<'declared.saveFile'>;
  };
  readonly collections: {
    readonly save: Remote<'collections.save'>;
    readonly arrange: Remote<'collections.arrange'>;
    readonly add: Remote<'collections.add'>;
    readonly remove: Remote<'collections.remove'>;
    readonly delete: Remote<'collections.delete'>;
    readonly saveSearch: Remote<'collections.saveSearch'>;
    readonly deleteSearch: Remote<'collections.deleteSearch'>;
    readonly arrangeSearches: Remote<'collections.arrangeSearches'>;
  };
  readonly intake: {
    readonly choose: Remote<'intake.choose'>;
    readonly paths: Remote<'intake.paths'>;
    readonly bytes: Remote<'intake.bytes'>;
    readonly text: Remote<'intake.text'>;
    readonly url: Remote<'intake.url'>;
    readonly codes: Remote<'intake.codes'>;
    readonly code: Remote<'intake.code'>;
    readonly clipboard: Remote<'intake.clipboard'>;
    readonly look: Remote<'intake.look'>;
    readonly again: Remote<'intake.again'>;
    readonly open: Remote<'intake.open'>;
    readonly cutOff: Remote<'intake.cutOff'>;
    readonly goOn: Remote<'intake.goOn'>;
    readonly leaveIt: Remote<'intake.leaveIt'>;
    readonly saveTable: Remote<'intake.saveTable'>;
    readonly samples: Remote<'intake.samples'>;
    readonly cancel: Remote<'intake.cancel'>;
  };
  readonly capture: { readonly screens: Remote<'capture.screens'>; readonly camera: Remote<'capture.camera'> };
  readonly incoming: {
    readonly read: Remote<'incoming.read'>;
    readonly answered: Remote<'incoming.answered'>;
  };
  readonly watched: {
    readonly read: Remote<'watched.read'>;
    readonly add: Remote<'watched.add'>;
    readonly remove: Remote<'watched.remove'>;
    readonly takeExisting: Remote<'watched.takeExisting'>;
  };
  readonly exports: {
    readonly original: Remote<'export.original'>;
    readonly transcript: Remote<'export.transcript'>;
  };
  readonly settings: { readonly read: Remote<'settings.read'>; readonly save: Remote<'settings.save'> };
  readonly preferences: { readonly read: Remote<'preferences.read'>; readonly save: Remote<'preferences.save'> };
  readonly backup: {
    readonly status: Remote<'backup.status'>;
    readonly make: Remote<'backup.make'>;
    readonly passphrase: Remote<'backup.passphrase'>;
    readonly automatic: Remote<'backup.automatic'>;
    readonly stopAutomatic: Remote<'backup.stopAutomatic'>;
    readonly choose: Remote<'backup.choose'>;
    readonly chooseLast: Remote<'backup.chooseLast'>;
    readonly chooseRefused: Remote<'backup.chooseRefused'>;
    readonly peek: Remote<'backup.peek'>;
    readonly restore: Remote<'backup.restore'>;
    readonly cancel: Remote<'backup.cancel'>;
    readonly dismiss: Remote<'backup.dismiss'>;
  };
  readonly trust: {
    readonly read: Remote<'trust.read'>;
    readonly issuer: Remote<'trust.issuer'>;
    readonly pin: Remote<'trust.pin'>;
    readonly importRegistry: Remote<'trust.importRegistry'>;
    readonly addContext: Remote<'trust.addContext'>;
    readonly remove: Remote<'trust.remove'>;
    readonly restore: Remote<'trust.restore'>;
  };
  readonly notices: {
    readonly read: Remote<'notices.read'>;
    readonly mark: Remote<'notices.mark'>;
    readonly tell: Remote<'notices.tell'>;
    readonly tour: Remote<'notices.tour'>;
  };
  readonly refusals: { readonly read: Remote<'refusals.read'>; readonly told: Remote<'refusals.told'> };
  readonly links: { readonly open: Remote<'link.open'> };
  readonly app: { readonly about: Remote<'app.about'>; readonly shown: Remote<'app.shown'> };
  readonly on: {
    readonly vaultState: Subscribe<'vault.state'>;
    readonly profilesChanged: Subscribe<'profiles.changed'>;
    readonly vaultLocking: Subscribe<'vault.locking'>;
    readonly vaultChanged: Subscribe<'vault.changed'>;
    readonly importProgress: Subscribe<'import.progress'>;
    readonly preferencesChanged: Subscribe<'preferences.changed'>;
    readonly menuCommand: Subscribe<'menu.command'>;
    readonly noticesOpened: Subscribe<'notices.opened'>;
    readonly incomingWaiting: Subscribe<'incoming.waiting'>;
    readonly refusalsWaiting: Subscribe<'refusals.waiting'>;
  };
  /** Where a dropped file lies on disk; null for one that is not on disk (dragged out of a page). */
  readonly pathOf: (file: FileOnDisk) => string | null;
}

/** A `File` of the page, named here because `shared` knows no DOM. */
export interface FileOnDisk {
  readonly name: string;
  readonly size: number;
}
