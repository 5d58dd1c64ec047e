import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { loadCatalogues } from '../../shared/catalogues/load';
import { createMessages } from '../../shared/messages';
import type { Terminal } from './terminal';

/** The terminal of this process. `finish` sets the exit status and lets what was written drain. */
export async function createTerminal(): Promise<{
  readonly terminal: Terminal;
  readonly finish: (status: number) => void;
}> {
  const locale = Intl.DateTimeFormat().resolvedOptions().locale;
  const messages = createMessages(locale, await loadCatalogues(locale));
  // Whoever reads may have heard enough (`lapel verify … | head`); that is no fault of ours.
  process.stdout.on('error', (fault: NodeJS.ErrnoException) => process.exit(fault.code === 'EPIPE' ? 0 : 2));
  return {
    terminal: {
      out: (line) => void process.stdout.write(`${line}\n`),
      problem: (line) => void process.stderr.write(`${line}\n`),
      askSecret,
      environment: process.env,
      translate: (key, params) => messages.t(key, { ...params }),
      now: () => new Date(),
    },
    finish: (status) => {
      process.exitCode = status;
    },
  };
}

/** SECURITY: the answer is not echoed. Null when standard input is no terminal, or ends without an answer (Ctrl+C, Ctrl+D). */
function askSecret(question: string): Promise<string | null> {
  if (!process.stdin.isTTY) return Promise.resolve(null);
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
  return new Promise((settle) => {
    reader.once('close', () => {
      process.stderr.write('\n');
      settle(null);
    });
    reader.question('', (answer) => {
      settle(answer);
      reader.close();
    });
  });
}
