import type { Terminal } from '../../../main/commands/terminal';
import { english } from '../../../shared/catalogues/english';
import { createMessages } from '../../../shared/messages';

/** A terminal that keeps what was said. Its words are the real ones. Where no answer is left, nobody can answer. */
export function aTerminal(environment: Readonly<Record<string, string>> = {}, answers: readonly string[] = []) {
  const messages = createMessages('en', english);
  const out: string[] = [];
  const problems: string[] = [];
  const asked: string[] = [];
  const left = [...answers];
  const terminal: Terminal = {
    out: (line) => void out.push(line),
    problem: (line) => void problems.push(line),
    askSecret: (question) => {
      asked.push(question);
      return Promise.resolve(left.shift() ?? null);
    },
    environment,
    translate: (key, params) => messages.t(key, { ...params }),
    now: () => new Date('2026-11-22T12:00:00Z'),
  };
  return { terminal, out, problems, asked };
}
