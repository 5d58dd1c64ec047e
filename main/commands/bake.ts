import { readFile as readBytes } from 'node:fs/promises';
import type { WalletError } from '../../shared/errors';
import { failure, type Result } from '../../shared/result';
import type { DocumentSource } from '../net/types';
import { bakeInto } from '../publish/bake';
import type { Engine } from '../wallet/engine';
import { openFile } from '../wallet/open-file';
import { writeWhole } from '../wallet/write-whole';
import type { Options } from './options';
import { plain, type Terminal } from './terminal';

type BakeOptions = Options & { readonly image: string; readonly out: string };

/** `lapel bake FILE --image PNG|SVG --out FILE`: puts a credential, unchanged, into a picture. Returns the exit status. */
export async function bakeCommand(
  options: BakeOptions,
  engine: Engine,
  documents: DocumentSource,
  terminal: Terminal,
): Promise<number> {
  const done = await bake(options, engine, documents);
  if (!done.ok) {
    terminal.problem(plain(terminal.translate(`errors:${done.error.kind}`, { ...done.error })));
    return 2;
  }
  terminal.out(terminal.translate('cli:written', { path: options.out }));
  return 0;
}

async function bake(
  options: BakeOptions,
  engine: Engine,
  documents: DocumentSource,
): Promise<Result<null, WalletError>> {
  const tools = { read: engine.read, linked: documents };
  const opened = await openFile(options.files[0] ?? '', tools, new AbortController().signal);
  if (!opened.ok) return opened;
  const first = opened.value[0];
  if (!first) return failure({ kind: 'not-a-credential' });
  let picture: Uint8Array;
  try {
    picture = await readBytes(options.image);
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown';
    return failure({ kind: 'unreadable-file', code });
  }
  const baked = bakeInto(picture, first.candidate.payload, first.candidate.format);
  return baked.ok ? writeWhole(options.out, baked.value) : baked;
}
