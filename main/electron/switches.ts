/** What the program was started with. */
export interface Switches {
  /** Folder for everything the app writes, instead of the system's own. */
  readonly userData: string | null;
  /** Runs on the sample badges without a person, writes `out/` and ends. */
  readonly demo: boolean;
  /** Prints one page to PDF and ends; the command line starts the app this way. */
  readonly print: { readonly page: string; readonly pdf: string } | null;
  /** Files to add, named on the command line or by the system's "open with". */
  readonly files: readonly string[];
}

/**
 * Reads the arguments after the executable and (unless packaged) the app folder.
 * SECURITY: in a packaged app nobody can point Lapel at another wallet by a switch; `print` reads and writes only what
 * its caller could read and write anyway.
 */
export function readSwitches(args: readonly string[], packaged: boolean): Switches {
  const value = (name: string): string | null => {
    const found = args.find((arg) => arg.startsWith(`--${name}=`));
    return found === undefined ? null : found.slice(name.length + 3);
  };
  const page = value('lapel-print-in');
  const pdf = value('lapel-print-out');
  return {
    userData: packaged ? null : value('lapel-wallet'),
    demo: !packaged && args.includes('--lapel-demo'),
    print: page !== null && pdf !== null ? { page, pdf } : null,
    files: args.filter((arg) => !arg.startsWith('-')),
  };
}
