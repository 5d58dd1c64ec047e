/** The page has drawn something, or took too long for others to wait for it. */
export interface PageFirst {
  /** The page says that it has. */
  readonly shown: () => void;
  readonly isShown: Promise<void>;
}

/** A page that has drawn nothing by then will not be held up by anything that is done meanwhile. */
const patience = 1500;

/** What the start puts off until there is something to look at: a menu takes this process two frames to build. */
export function createPageFirst(): PageFirst {
  let shown: () => void = () => undefined;
  const isShown = new Promise<void>((settle) => {
    shown = settle;
    setTimeout(settle, patience);
  });
  return { shown, isShown };
}
