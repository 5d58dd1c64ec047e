import { createGuardedFetch } from '../net/guarded-fetch';
import { networkSource } from '../net/sources';
import { createEngine } from '../wallet/engine';
import { createWalletSession } from '../wallet/session';
import type { WalletSession } from '../wallet/types';
import { backupCommand, restoreCommand } from './backup';
import { bakeCommand } from './bake';
import { commandDocuments } from './documents';
import { importCommand } from './import';
import { inspectCommand } from './inspect';
import { type Options, parseOptions, type UsageError } from './options';
import { samplesFolder, workers } from './places';
import { printWithHelper } from './print-pdf';
import type { Terminal } from './terminal';
import { formatOfPath, transcriptCommand } from './transcript';
import { verifyCommand } from './verify';

/** Carries out one call of the command line (design, section 5) and returns its exit status. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const [command = 'help', ...rest] = args;
  if (command === 'help' || command === '--help' || command === '-h') {
    terminal.out(terminal.translate('cli:help'));
    return args.length === 0 ? 2 : 0;
  }
  const known = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (!known) return refuse({ key: 'cli:usage.command', params: { command } }, terminal);
  const options = parseOptions(rest, known.options);
  if (!options.ok) return refuse(options.error, terminal);
  const missing = known.missing(options.value);
  return missing === null ? known.run(options.value, terminal) : refuse({ key: missing, params: {} }, terminal);
}

function refuse({ key, params }: UsageError, terminal: Terminal): 2 {
  terminal.problem(terminal.translate(key, params));
  return 2;
}

interface Command {
  readonly options: readonly string[];
  /** Message key for what the call lacks; null when it is complete. */
  readonly missing: (options: Options) => string | null;
  readonly run: (options: Options, terminal: Terminal) => Promise<number>;
}

const someFiles = ({ files }: Options) => (files.length > 0 ? null : 'cli:usage.files');
const oneFile = ({ files }: Options) => (files.length === 1 ? null : 'cli:usage.oneFile');

const commands: Readonly<Record<string, Command>> = {
  verify: {
    options: ['json', 'at', 'recipient', 'documents', 'offline'],
    missing: someFiles,
    run: (options, terminal) =>
      withEngine(options, (engine, documents) => verifyCommand(options, engine, documents, terminal)),
  },
  inspect: {
    options: ['json', 'documents', 'offline'],
    missing: oneFile,
    run: (options, terminal) =>
      withEngine(options, (engine, documents) => inspectCommand(options, engine, documents, terminal)),
  },
  bake: {
    options: ['image', 'out', 'documents', 'offline'],
    missing: (options) =>
      oneFile(options) ?? (options.image === null ? 'cli:usage.image' : options.out === null ? 'cli:usage.out' : null),
    run: (options, terminal) =>
      withEngine(options, (engine, documents) =>
        bakeCommand({ ...options, image: options.image ?? '', out: options.out ?? '' }, engine, documents, terminal),
      ),
  },
  import: {
    options: ['wallet'],
    missing: (options) => someFiles(options) ?? (options.wallet === null ? 'cli:usage.wallet' : null),
    run: (options, terminal) => withSession(options, terminal, (session) => importCommand(options, session, terminal)),
  },
  backup: {
    options: ['wallet', 'out'],
    missing: ({ wallet, out }) => (wallet === null ? 'cli:usage.wallet' : out === null ? 'cli:usage.target' : null),
    run: (options, terminal) =>
      withSession(options, terminal, (session) =>
        backupCommand({ ...options, out: options.out ?? '' }, session, terminal),
      ),
  },
  restore: {
    options: ['wallet'],
    missing: (options) => oneFile(options) ?? (options.wallet === null ? 'cli:usage.wallet' : null),
    run: (options, terminal) => withSession(options, terminal, (session) => restoreCommand(options, session, terminal)),
  },
  transcript: {
    options: ['wallet', 'out', 'self-declared'],
    missing: ({ wallet, out }) =>
      wallet === null ? 'cli:usage.wallet' : out === null || formatOfPath(out) === null ? 'cli:usage.out' : null,
    run: (options, terminal) => {
      const out = options.out ?? '';
      const format = formatOfPath(out) ?? 'json';
      return withSession(options, terminal, (session) =>
        transcriptCommand({ ...options, out }, format, session, terminal),
      );
    },
  },
};

const network = () => networkSource(createGuardedFetch());

async function withEngine(
  options: Options,
  work: (engine: ReturnType<typeof createEngine>, documents: ReturnType<typeof commandDocuments>) => Promise<number>,
): Promise<number> {
  const engine = createEngine(workers);
  try {
    return await work(engine, commandDocuments(options, { network: network(), samplesFolder }));
  } finally {
    await engine.close();
  }
}

async function withSession(
  options: Options,
  terminal: Terminal,
  work: (session: WalletSession) => Promise<number>,
): Promise<number> {
  const { locale } = Intl.DateTimeFormat().resolvedOptions();
  const { translate } = terminal;
  const session = createWalletSession({
    walletFolder: options.wallet ?? '',
    keyRing: noKeyRing,
    workers,
    samplesFolder,
    network: network(),
    now: terminal.now,
    words: () => Promise.resolve({ locale, translate }),
    print: (html) => printWithHelper(html, terminal.environment),
    rasterise: () => Promise.resolve(null),
  });
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

/** A plain process has no key ring of its own; the passphrase opens the wallet. */
const noKeyRing = {
  state: () => ({ kind: 'unavailable', backend: 'none' }) as const,
  protect: () => ({ ok: false, error: { kind: 'key-ring-unavailable' } }) as const,
  reveal: () => ({ ok: false, error: { kind: 'key-ring-unavailable' } }) as const,
};
