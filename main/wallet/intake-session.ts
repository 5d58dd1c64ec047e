import { createHash } from 'node:crypto';
import { canParse } from '../../shared/can-parse';
import type { ClipboardLook, CodeSource, FoundCode } from '../../shared/capture';
import type { WalletError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import type { GrayFrame } from '../intake/qr/decoder';
import type { Vault } from '../vault/types';
import type { Arrival } from './arrivals';
import type { Engine } from './engine';
import type { AgainShelf } from './intake-again';
import { withPassphrase } from './import-locked';
import type { JobControl } from './jobs';

type Job = { readonly job: string };

/** Ways in that begin with looking: at a frame, at the clipboard, at what was refused before. */
export interface IntakeSession {
  /** The QR codes in one frame of a camera or in a part of a screen. */
  codes(frame: GrayFrame): Promise<Result<readonly FoundCode[], WalletError>>;
  /** Takes in what codes said, each as if its text had been pasted. */
  importCodes(texts: readonly string[], from: CodeSource): Result<Job, WalletError>;
  /** What bytes would be, without anything being kept or asked. */
  look(bytes: Uint8Array): Promise<Result<ClipboardLook, WalletError>>;
  /** Tries again what was refused, by the keys its lines carry; those that are gone are left out. */
  importAgain(keys: readonly string[]): Result<Job, WalletError>;
  /** Takes in an encrypted archive that was refused, by the key its line carries, once its passphrase opens it. */
  importLocked(key: string, passphrase: string): Promise<Result<Job, WalletError>>;
  /** Where a file lies that was refused, by the key its line carries; null where that is gone. */
  refusedFile(key: string): Result<string | null, WalletError>;
}

export interface IntakeParts {
  readonly engine: Engine;
  readonly again: AgainShelf;
  readonly vault: () => Vault | null;
  readonly take: (arrivals: (control: JobControl) => AsyncIterable<Arrival>) => Result<Job, WalletError>;
}

export function createIntake({ engine, again, vault, take }: IntakeParts): IntakeSession {
  const all = (arrivals: readonly Arrival[]) =>
    take(async function* (control) {
      control.expect(arrivals.length);
      yield* await Promise.resolve(arrivals);
    });

  return {
    async codes(frame) {
      return vault() ? success(await engine.codes(frame)) : failure({ kind: 'locked' });
    },
    importCodes: (texts, from) => all(texts.map((text) => codeArrival(text, from))),
    async look(bytes) {
      if (!vault()) return failure({ kind: 'locked' });
      const read = await engine.read(bytes, '', new AbortController().signal);
      return success(read.ok ? lookOf(read.value, bytes) : { kind: 'nothing' });
    },
    importAgain: (keys) => all(again.take(keys)),
    async importLocked(key, passphrase) {
      if (!vault()) return failure({ kind: 'locked' });
      const waiting = again.look(key);
      if (!waiting) return all([]);
      const opened = await withPassphrase(waiting, passphrase, engine, new AbortController().signal);
      if (!opened.ok) return opened;
      const begun = all([opened.value]);
      if (begun.ok) again.take([key]);
      return begun;
    },
    refusedFile: (key) => (vault() ? success(again.pathOf(key)) : failure({ kind: 'locked' })),
  };
}

function codeArrival(text: string, from: CodeSource): Arrival {
  const bytes = new TextEncoder().encode(text);
  return {
    source: 'QR code',
    origin: { kind: 'code', from },
    fileName: 'badge.txt',
    held: bytes.length,
    read: () => Promise.resolve(success(bytes)),
  };
}

type Read = Extract<Awaited<ReturnType<Engine['read']>>, { readonly ok: true }>['value'];

function lookOf({ candidates, links, files }: Read, bytes: Uint8Array): ClipboardLook {
  const mark = createHash('sha256').update(bytes).digest('hex');
  const count = candidates.length + (files?.length ?? 0);
  if (count > 0) return { kind: 'badge', count, mark };
  const [link] = links;
  // Several addresses are a text about something else, and an address may be any page: only a lone one is asked about.
  return link !== undefined && links.length === 1 && canParse(link)
    ? { kind: 'address', host: new URL(link).host, mark }
    : { kind: 'nothing' };
}
