import { type CameraGate, createCameraGate } from '../electron/capture-gate';
import { claimLinks, onLinksOpened } from '../electron/deep-links';
import { claimInstance, onFilesOpened } from '../electron/instance';
import * as lifecycle from '../electron/lifecycle';
import { guardNavigation } from '../electron/navigation';
import { createStage, type Stage, type StageParts } from '../electron/stage';
import type { Switches } from '../electron/switches';
import { applyTheme } from '../electron/theme';
import { createHeld, type Held } from './held';
import { createPageBegun, type PageBegun } from './page-begun';
import { type Prepared, prepareWallet } from './prepared';
import { createWaitingFiles, type WaitingFiles } from './waiting-files';
import { createWaitingLinks, type WaitingLinks } from './waiting-links';

type Window = Parameters<StageParts['opened']>[0];

/** What the rest of the app is put together from. */
export interface Early extends Prepared, Pick<PageBegun, 'isBegun'> {
  readonly switches: Switches;
  readonly devOrigin: string | null;
  readonly files: WaitingFiles;
  readonly links: WaitingLinks;
  readonly camera: CameraGate;
  readonly stage: Stage;
  readonly windows: Held<Window>;
}

/**
 * What the start cannot wait with: the wallet's thread, which has the most code to load, and the window, whose page has a
 * process of its own to start. `compose` loads the rest and puts it together meanwhile; the page gets none of its code
 * before that, so that whatever it asks for finds somebody to answer.
 */
export function beginEarly(switches: Switches, compose: (early: Early) => Promise<void>): void {
  if (!claimInstance(switches.files, switches.links)) {
    lifecycle.quit();
    return;
  }
  const devOrigin = lifecycle.developmentOrigin();
  const files = createWaitingFiles(switches.files);
  const links = createWaitingLinks(switches.links);
  lifecycle.withoutMenu();
  guardNavigation(devOrigin);
  // Here already, because macOS names the files it starts the app with before the app is ready.
  onFilesOpened(files.add);
  onLinksOpened(links.add);
  claimLinks();
  const begun = createPageBegun();
  const prepared = prepareWallet(begun.isBegun);

  lifecycle.onReady(() => {
    const { place, stored, wallet } = prepared;
    applyTheme(stored.now().preferences.theme);
    const camera = createCameraGate();
    const windows = createHeld<Window>();
    const [composed, isComposed] = moment();
    const stage = createStage({
      ...place,
      ...{ camera, devOrigin, isComposed, title: lifecycle.appName(), opened: windows.say },
      codeSent: begun.codeSent,
      picture: (id) => wallet.picture(id),
      placement: stored.now().placement,
      savePlacement: (placement) => stored.change({ placement }),
    });
    // A development server gives its page the code itself, and at once.
    if (devOrigin === null) stage.open();
    compose({ ...prepared, ...begun, switches, devOrigin, files, links, camera, stage, windows }).then(() => {
      composed();
      if (devOrigin === null) return;
      stage.open();
      begun.codeSent();
    }, thrown);
  });
}

/** Something that comes once, and who waits for it. */
function moment(): readonly [come: () => void, isCome: Promise<void>] {
  let come: () => void = () => undefined;
  const isCome = new Promise<void>((settle) => (come = settle));
  return [come, isCome];
}

/** A program that cannot be put together ends the way any fault of it does, and not in silence. */
function thrown(fault: unknown): void {
  setImmediate(() => {
    throw fault;
  });
}
