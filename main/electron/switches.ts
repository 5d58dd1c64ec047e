import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isOwnLink, linksIn } from './deep-link-arguments';

/** What the program was started with. */
export interface Switches {
  /**
   * Where everything the app writes goes: the system's own folder for it, another (`--lapel-wallet=FOLDER`, for
   * development and tests), or one that is deleted at the end.
   */
  readonly data:
    | { readonly kind: 'system' }
    | { readonly kind: 'folder'; readonly folder: string }
    | { readonly kind: 'temporary' };
  /** `--lapel-demo`: runs on the sample badges without a person, writes `out/` and ends. */
  readonly demo: boolean;
  /** `--lapel-print-in=FILE --lapel-print-out=FILE`: prints a page to PDF and ends; the command line starts this. */
  readonly print: { readonly page: string; readonly pdf: string } | null;
  /** Files to add, named on the command line or by the system's "open with"; whole paths. */
  readonly files: readonly string[];
  /** `lapel:` links to ask the person about. */
  readonly links: readonly string[];
}

/**
 * Reads the arguments after the executable and (unless packaged) the app folder.
 * SECURITY: in a packaged app nobody can point Lapel at another wallet by a switch; printing reads and writes only what
 * its caller could read and write anyway.
 */
export function readSwitches(args: readonly string[], folder: string, packaged: boolean): Switches {
  const value = (name: string): string | null => {
    const found = args.find((arg) => arg.startsWith(`--${name}=`));
    return found === undefined ? null : resolve(folder, found.slice(name.length + 3));
  };
  const page = value('lapel-print-in');
  const pdf = value('lapel-print-out');
  const wallet = packaged ? null : value('lapel-wallet');
  const demo = !packaged && args.includes('--lapel-demo');
  const print = page !== null && pdf !== null ? { page, pdf } : null;
  // A demo or a print beside a running Lapel must not share its folder.
  const passing = demo || print !== null ? ({ kind: 'temporary' } as const) : ({ kind: 'system' } as const);
  return {
    data: wallet === null ? passing : { kind: 'folder', folder: wallet },
    demo,
    print,
    files: args.flatMap((arg) => fileNamed(arg, folder)),
    links: linksIn(args),
  };
}

/** Linux desktops name files by path or by `file:` address; other addresses are no files. */
function fileNamed(arg: string, folder: string): readonly string[] {
  if (arg === '' || arg.startsWith('-') || isOwnLink(arg)) return [];
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(arg)) return [resolve(folder, arg)];
  try {
    return [fileURLToPath(arg)];
  } catch {
    return [];
  }
}
