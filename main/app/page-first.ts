/** The window's page has what it begins with, or took too long for others to wait for it. */
export interface PageFirst {
  /** A file of the page was answered; the first that is code settles `begun`. */
  readonly served: (file: string) => void;
  readonly begun: Promise<void>;
}

/** A page that has not come for its code by then will not be held up by anything that is done meanwhile. */
const patience = 1500;

/**
 * What the start puts off until the page has its code. The first look at a key ring holds this process up for a third of
 * a second, and only this process can answer the page; the page then reads its code while the key ring is asked.
 */
export function createPageFirst(): PageFirst {
  let settle: () => void = () => undefined;
  const begun = new Promise<void>((settled) => {
    settle = settled;
    setTimeout(settled, patience);
  });
  return {
    served(file) {
      if (file.endsWith('.js')) settle();
    },
    begun,
  };
}
