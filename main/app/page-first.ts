/** The window's page is on its way, or took too long for others to wait for it. */
export interface PageFirst {
  /** A file of the page was answered; the page itself settles `begun`. */
  readonly served: (file: string) => void;
  readonly begun: Promise<void>;
}

/** A page that has not been asked for by then will not be held up by anything that is done meanwhile. */
const patience = 1500;
/** So many milliseconds an answer of a few hundred bytes takes to leave this process. */
const delivery = 4;

/**
 * What the start puts off until the page is on its way. The first look at a key ring holds this process up for a tenth of
 * a second; the page's own process starts meanwhile, and asks for nothing more until it has.
 */
export function createPageFirst(): PageFirst {
  let settle: () => void = () => undefined;
  const begun = new Promise<void>((settled) => {
    settle = settled;
    setTimeout(settled, patience);
  });
  return {
    served(file) {
      if (file.endsWith('.html')) setTimeout(settle, delivery);
    },
    begun,
  };
}
