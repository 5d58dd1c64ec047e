import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../shared/bridge';
import type { Answer, Arguments, Channel, EventName, Events } from '../shared/contract';

/** One named function a channel. SECURITY: no generic `send(channel)` reaches the page. */
function remote<C extends Channel>(channel: C): (...args: Arguments<C>) => Promise<Answer<C>> {
  return (...args) => ipcRenderer.invoke(channel, ...args) as Promise<Answer<C>>;
}

/** SECURITY: the listener gets the value alone; the event (and with it the sender) never reaches the page. */
function subscribe<E extends EventName>(name: E): (listener: (value: Events[E]) => void) => () => void {
  return (listener) => {
    const heard = (_event: unknown, value: Events[E]): void => listener(value);
    ipcRenderer.on(name, heard);
    return () => void ipcRenderer.off(name, heard);
  };
}

const bridge = {
  vault: {
    state: remote('vault.state'),
    create: remote('vault.create'),
    unlock: remote('vault.unlock'),
    salvage: remote('vault.salvage'),
    adopt: remote('vault.adopt'),
    startOver: remote('vault.startOver'),
    lock: remote('vault.lock'),
    active: remote('vault.active'),
  },
  keys: {
    newCode: remote('keys.newCode'),
    tryCode: remote('keys.tryCode'),
    saveCode: remote('keys.saveCode'),
    printCode: remote('keys.printCode'),
    change: remote('keys.change'),
  },
  profiles: {
    read: remote('profiles.read'),
    create: remote('profiles.create'),
    change: remote('profiles.change'),
    use: remote('profiles.use'),
    delete: remote('profiles.delete'),
    restore: remote('profiles.restore'),
  },
  place: {
    read: remote('place.read'),
    show: remote('place.show'),
    move: remote('place.move'),
    erase: remote('place.erase'),
  },
  records: {
    changes: remote('records.changes'),
    rows: remote('records.rows'),
    front: remote('records.front'),
    rememberFront: remote('records.rememberFront'),
    detail: remote('records.detail'),
    trash: remote('records.trash'),
    restore: remote('records.restore'),
    erase: remote('records.erase'),
    check: remote('records.check'),
    refresh: remote('records.refresh'),
    separate: remote('records.separate'),
    join: remote('records.join'),
  },
  own: { change: remote('own.change') },
  declared: {
    add: remote('declared.add'),
    change: remote('declared.change'),
    read: remote('declared.read'),
    draft: remote('declared.draft'),
    keepDraft: remote('declared.keepDraft'),
    dropDraft: remote('declared.dropDraft'),
    saveFile: remote('declared.saveFile'),
  },
  collections: {
    save: remote('collections.save'),
    arrange: remote('collections.arrange'),
    add: remote('collections.add'),
    remove: remote('collections.remove'),
    delete: remote('collections.delete'),
    saveSearch: remote('collections.saveSearch'),
    deleteSearch: remote('collections.deleteSearch'),
    arrangeSearches: remote('collections.arrangeSearches'),
  },
  intake: {
    choose: remote('intake.choose'),
    paths: remote('intake.paths'),
    bytes: remote('intake.bytes'),
    text: remote('intake.text'),
    url: remote('intake.url'),
    codes: remote('intake.codes'),
    code: remote('intake.code'),
    clipboard: remote('intake.clipboard'),
    look: remote('intake.look'),
    again: remote('intake.again'),
    open: remote('intake.open'),
    cutOff: remote('intake.cutOff'),
    goOn: remote('intake.goOn'),
    leaveIt: remote('intake.leaveIt'),
    saveTable: remote('intake.saveTable'),
    samples: remote('intake.samples'),
    cancel: remote('intake.cancel'),
  },
  capture: { screens: remote('capture.screens'), camera: remote('capture.camera') },
  incoming: { read: remote('incoming.read'), answered: remote('incoming.answered') },
  watched: {
    read: remote('watched.read'),
    add: remote('watched.add'),
    remove: remote('watched.remove'),
    takeExisting: remote('watched.takeExisting'),
  },
  exports: { original: remote('export.original'), transcript: remote('export.transcript') },
  settings: { read: remote('settings.read'), save: remote('settings.save') },
  preferences: { read: remote('preferences.read'), save: remote('preferences.save') },
  backup: {
    status: remote('backup.status'),
    make: remote('backup.make'),
    passphrase: remote('backup.passphrase'),
    automatic: remote('backup.automatic'),
    stopAutomatic: remote('backup.stopAutomatic'),
    choose: remote('backup.choose'),
    chooseLast: remote('backup.chooseLast'),
    chooseRefused: remote('backup.chooseRefused'),
    peek: remote('backup.peek'),
    restore: remote('backup.restore'),
    cancel: remote('backup.cancel'),
    dismiss: remote('backup.dismiss'),
  },
  trust: {
    read: remote('trust.read'),
    issuer: remote('trust.issuer'),
    pin: remote('trust.pin'),
    importRegistry: remote('trust.importRegistry'),
    addContext: remote('trust.addContext'),
    remove: remote('trust.remove'),
    restore: remote('trust.restore'),
  },
  notices: {
    read: remote('notices.read'),
    mark: remote('notices.mark'),
    tell: remote('notices.tell'),
    tour: remote('notices.tour'),
  },
  refusals: { read: remote('refusals.read'), told: remote('refusals.told') },
  links: { open: remote('link.open') },
  app: { about: remote('app.about'), shown: remote('app.shown') },
  on: {
    vaultState: subscribe('vault.state'),
    profilesChanged: subscribe('profiles.changed'),
    vaultLocking: subscribe('vault.locking'),
    vaultChanged: subscribe('vault.changed'),
    importProgress: subscribe('import.progress'),
    preferencesChanged: subscribe('preferences.changed'),
    menuCommand: subscribe('menu.command'),
    noticesOpened: subscribe('notices.opened'),
    incomingWaiting: subscribe('incoming.waiting'),
    refusalsWaiting: subscribe('refusals.waiting'),
  },
  pathOf: (file) => webUtils.getPathForFile(file as File) || null,
} satisfies Bridge;

contextBridge.exposeInMainWorld('lapel', bridge);
