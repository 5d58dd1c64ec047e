/**
 * Does once what was asked for several times in one turn, and nothing before `begun`.
 * @returns asks for it
 */
export function gathered(begun: Promise<void>, act: () => void): () => void {
  let asked = false;
  const run = (): void => {
    asked = false;
    act();
  };
  return () => {
    if (asked) return;
    asked = true;
    void begun.then(() => setImmediate(run));
  };
}
