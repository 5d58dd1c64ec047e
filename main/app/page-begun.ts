/** The page has its code, or took too long for others to wait for it. */
export interface PageBegun {
  /** Code of the page was answered; the first of it settles `isBegun`. */
  readonly codeSent: () => void;
  readonly isBegun: Promise<void>;
}

/** A page that has not asked for its code by then will not be held up by anything that is done meanwhile. */
const patience = 1500;
/** So many milliseconds an answer of some hundred kilobytes takes to leave this process. */
const delivery = 4;

/**
 * What the start puts off until the page needs this process no more for a while. The first look at a key ring holds it up
 * for a tenth of a second; that is how long a page takes over its own code, and before it has that it asks for one thing
 * after another.
 */
export function createPageBegun(): PageBegun {
  let settle: () => void = () => undefined;
  const isBegun = new Promise<void>((settled) => {
    settle = settled;
    setTimeout(settled, patience);
  });
  return { codeSent: () => setTimeout(settle, delivery), isBegun };
}
