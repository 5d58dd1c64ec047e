import { type ParseArgsConfig, parseArgs } from 'node:util';
import { failure, type Result, success } from '../../shared/result';

/** What a command was called with, as far as the command line alone can tell. */
export interface Options {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly offline: boolean;
  readonly at: Date | null;
  readonly recipients: readonly string[];
  readonly documents: string | null;
  readonly wallet: string | null;
  readonly out: string | null;
  readonly image: string | null;
  /** What the person states themselves goes along. */
  readonly selfDeclared: boolean;
}

/** A call that cannot be carried out; the key says why (catalogue `cli`). */
export interface UsageError {
  readonly key: string;
  readonly params: Readonly<Record<string, string>>;
}

const config = {
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    offline: { type: 'boolean' },
    at: { type: 'string' },
    recipient: { type: 'string', multiple: true },
    documents: { type: 'string' },
    wallet: { type: 'string' },
    out: { type: 'string' },
    image: { type: 'string' },
    'self-declared': { type: 'boolean' },
  },
} as const satisfies ParseArgsConfig;

/** `allowed`: the options this command knows; another one is a usage error rather than silently ignored. */
export function parseOptions(args: readonly string[], allowed: readonly string[]): Result<Options, UsageError> {
  let parsed: ReturnType<typeof parseArgs<typeof config>>;
  try {
    parsed = parseArgs({ ...config, args: [...args] });
  } catch (fault) {
    return failure({ key: 'cli:usage.option', params: { detail: fault instanceof Error ? fault.message : '' } });
  }
  const { values, positionals } = parsed;
  const surplus = Object.keys(values).find((name) => !allowed.includes(name));
  if (surplus !== undefined) return failure({ key: 'cli:usage.notHere', params: { option: `--${surplus}` } });
  const at = values.at === undefined ? null : new Date(values.at);
  if (at && Number.isNaN(at.getTime())) return failure({ key: 'cli:usage.time', params: { text: values.at ?? '' } });
  return success({
    files: positionals,
    json: values.json ?? false,
    offline: values.offline ?? false,
    at,
    recipients: values.recipient ?? [],
    documents: values.documents ?? null,
    wallet: values.wallet ?? null,
    out: values.out ?? null,
    image: values.image ?? null,
    selfDeclared: values['self-declared'] ?? false,
  });
}
