/**
 * Speaks to the person at the terminal. Standard output belongs to the program that is run, so this is standard error.
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/**
 * Ends the process with the code of `main`; an error is shown by its message, without a stack, and ends with 1.
 * @param {() => Promise<number>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
