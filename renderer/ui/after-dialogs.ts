/** Frames after which nobody waits any longer for a dialog to go. */
const patience = 60;

/**
 * Does something once the dialog that asked for it has gone and has given the focus back: what opens earlier would
 * take that for the person's leaving, and close again.
 */
export function afterDialogs(act: () => void, frames = patience): void {
  const gone = document.querySelector('[role=dialog]') === null;
  requestAnimationFrame(() => {
    if (gone || frames === 0) requestAnimationFrame(act);
    else afterDialogs(act, frames - 1);
  });
}
