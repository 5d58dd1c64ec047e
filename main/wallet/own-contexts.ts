import { canParse } from '../../shared/can-parse';
import type { WalletError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import type { OwnContextView } from '../../shared/trust';
import type { Vault } from '../vault/types';
import type { OwnContext } from '../verify/json-ld/own-context';
import { readChosenFile } from './chosen-file';

/** A JSON-LD context as the vault keeps it; its id on the shelf is its address. */
export type StoredContext = OwnContext & OwnContextView;

/** Bytes of a context file beyond which it is not read; the largest in use has a twentieth of that. */
const largest = 1024 * 1024;

export function storedContexts(vault: Vault): readonly StoredContext[] {
  return vault.shelf<StoredContext>('context').map(({ value }) => value);
}

/** Reads a context from a file for an address, by the rules it will be used under. */
export async function readContext(
  address: string,
  path: string,
  addedAt: string,
): Promise<Result<StoredContext, WalletError>> {
  const url = address.trim();
  if (!/^https?:\/\//i.test(url) || !canParse(url)) return failure({ kind: 'context-address', text: url });
  const file = await readChosenFile(path, (size) =>
    size > largest ? { kind: 'context-too-large', size, limit: largest } : null,
  );
  if (!file.ok) return file;
  const { name: fileName, bytes } = file.value;
  const text = new TextDecoder().decode(bytes);
  // Loaded when it is asked for: the bundled contexts it is compared with are a third of the program.
  const { hashOfText, readOwnContext } = await import('../verify/json-ld/own-context');
  const read = readOwnContext({ url, text });
  return read.ok ? success({ url, text, fileName, sha256: hashOfText(text), size: bytes.length, addedAt }) : read;
}

/** Badges that a context's coming or going can make read otherwise: those whose report names its address. */
export async function readWith(vault: Pick<Vault, 'changes'>, url: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (let since = 0; ; ) {
    const page = vault.changes(since, 100);
    for (const { id, report, trashedAt } of page.changed) {
      const named = report.checks.some(({ reason, params }) => affected.has(reason) && names(params['context'], url));
      if (named && trashedAt === null) found.push(id);
    }
    if (!page.more) return found;
    since = page.revision;
    await new Promise(setImmediate);
  }
}

const affected: ReadonlySet<string> = new Set(['unknown-context', 'own-context', 'own-context-unfit']);

function names(contexts: string | number | undefined, url: string): boolean {
  return typeof contexts === 'string' && contexts.split(', ').includes(url);
}
