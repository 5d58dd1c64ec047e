import { createHash } from 'node:crypto';
import type { CredentialFormat, Payload } from '../../shared/credential';
import type { IntakeError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import { limits } from './limits';
import type { Candidate, Container, Found } from './types';
import type { Brought } from './wallets/types';

/** What one text was found to hold, before it is known whether it stood alone or in a picture. */
export interface Reading {
  readonly container: Extract<Container, 'json' | 'jws' | 'text'>;
  readonly candidates: readonly Omit<Candidate, 'id'>[];
  readonly links: readonly string[];
  readonly refused: Found['refused'];
  readonly wallet?: string;
  readonly holdsKeys?: true;
  readonly linkWords?: Found['linkWords'];
}

export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** The text of a payload: what a part's id is the hash of. */
export function payloadText(payload: Payload): string {
  return payload.kind === 'json' ? payload.text : payload.token;
}

/** Gathers what a text holds, counting past the limit without keeping more. */
export class Sink {
  private readonly candidates: Omit<Candidate, 'id'>[] = [];
  private readonly refused: { pointer: string; error: IntakeError }[] = [];
  private readonly links = new Map<string, Brought | null>();
  private count = 0;
  private brought: Brought | null = null;
  private wallet: string | null = null;
  private keys = false;

  add(pointer: string, payload: Payload, format: CredentialFormat): void {
    const { brought } = this;
    if (this.room()) this.candidates.push({ pointer, payload, format, ...(brought && { brought }) });
  }

  /** What is added meanwhile was kept with these words in another wallet. */
  with(brought: Brought | null, work: () => void): void {
    const before = this.brought;
    this.brought = brought;
    work();
    this.brought = before;
  }

  /** The text is an export of this wallet. */
  comesFrom(wallet: string): void {
    this.wallet = wallet;
  }

  get hasKeys(): boolean {
    return this.keys;
  }

  /** There is a private key somewhere in the text. */
  sawKeys(): void {
    this.keys = true;
  }

  refuse(pointer: string, error: IntakeError): void {
    if (this.room()) this.refused.push({ pointer, error });
  }

  link(url: string): void {
    // What another wallet lists is limited as its credentials are; a text that names this many addresses is no badge.
    const most = this.wallet === null ? limits.links : limits.credentials;
    if (this.links.size < most && !this.links.has(url)) this.links.set(url, this.brought);
  }

  /** Whether a list of so many may be looked into; if not, it is counted and the whole refused. */
  admits(count: number): boolean {
    if (count <= limits.credentials) return true;
    this.count += count;
    return false;
  }

  private room(): boolean {
    this.count += 1;
    return this.count <= limits.credentials;
  }

  /** A text with nothing in it is refused as a whole, with the reason of its first part. */
  reading(container: Reading['container']): Result<Reading, IntakeError> {
    if (this.count > limits.credentials) {
      return failure({ kind: 'too-many', count: this.count, limit: limits.credentials });
    }
    if (this.candidates.length === 0 && this.links.size === 0) {
      return failure(this.refused[0]?.error ?? { kind: 'not-a-credential' });
    }
    const words = [...this.links].flatMap(([url, brought]) => (brought ? [[url, brought] as const] : []));
    return success({
      container,
      candidates: this.candidates,
      links: [...this.links.keys()],
      refused: this.refused,
      ...(this.wallet !== null && { wallet: this.wallet }),
      ...(this.keys && { holdsKeys: true }),
      ...(words.length > 0 && { linkWords: new Map(words) }),
    });
  }
}

/**
 * Gives the candidates their ids: the hash of the original for the credential that is the whole of it, of its own
 * text for a part. A part that stands twice in one file counts once.
 */
export function identified(reading: Reading, original: string): readonly Candidate[] {
  const seen = new Set<string>();
  return reading.candidates.flatMap((candidate) => {
    const id = candidate.pointer === '' ? original : sha256(payloadText(candidate.payload));
    if (seen.has(id)) return [];
    seen.add(id);
    return [{ ...candidate, id }];
  });
}
