import type { ScreenPicture } from '../../shared/capture';
import type { WalletError } from '../../shared/errors';
import { type Result, success } from '../../shared/result';
import type { Handlers } from './answer';

/** What stands on the clipboard now, in the form that keeps most of a badge. */
export type OnClipboard =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'files'; readonly paths: readonly string[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'picture'; readonly png: Uint8Array };

/** The clipboard, the screen and the camera. The Electron room gives the real ones. */
export interface Capture {
  clipboard(): Promise<OnClipboard>;
  /** A still picture of each screen. */
  screens(): Promise<Result<readonly ScreenPicture[], WalletError>>;
  /** Whether the page may ask for the camera from now on. */
  camera(on: boolean): Promise<Result<null, WalletError>>;
}

/** Links from outside that wait for the person's answer. */
export interface Incoming {
  read(): readonly string[];
  /** The person has said what shall become of it. Gives what still waits. */
  answered(link: string): readonly string[];
}

export function captureHandlers(
  capture: Capture,
  incoming: Incoming,
): Pick<Handlers, 'capture.screens' | 'capture.camera' | 'incoming.read' | 'incoming.answered'> {
  return {
    'capture.screens': () => capture.screens(),
    'capture.camera': (on) => capture.camera(on),
    'incoming.read': () => success(incoming.read()),
    'incoming.answered': (link) => success(incoming.answered(link)),
  };
}
