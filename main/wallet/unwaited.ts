/**
 * Does what a timer does unasked. What it throws, such as that the disk of the wallet is gone for a moment, nobody waits to
 * hear, and it would end the wallet's thread, which locks the wallet; the next turn may fare better.
 */
export function unwaited(work: () => void): void {
  try {
    work();
  } catch {
    // As said above; who asks the wallet for something is told.
  }
}
