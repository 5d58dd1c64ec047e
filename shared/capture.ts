/** A still picture of one screen, as PNG. */
export interface ScreenPicture {
  readonly name: string;
  readonly png: Uint8Array;
}

/** One QR code that was found, and its corners in pixels of the frame. */
export interface FoundCode {
  readonly text: string;
  readonly corners: readonly { readonly x: number; readonly y: number }[];
}

/** Where a code was read that came in no file. */
export const codeSources = ['camera', 'screen'] as const;
export type CodeSource = (typeof codeSources)[number];

/** What the clipboard was found to hold, without anything of it being taken. `mark` tells it from the next thing copied. */
export type ClipboardLook =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'badge'; readonly count: number; readonly mark: string }
  | { readonly kind: 'address'; readonly host: string; readonly mark: string };
