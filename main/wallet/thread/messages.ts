import type { WalletError } from '../../../shared/errors';
import type { Result } from '../../../shared/result';
import type { ImportProgress, KeyRing, VaultState } from '../../../shared/wallet';
import type { GrayFrame } from '../../intake/qr/decoder';
import type { NativeCalls } from '../../vault/native-calls';
import type { Call } from './calls';

/** What a wallet's thread is started with. Nothing in it is secret. */
export interface ThreadStart {
  readonly walletFolder: string;
  readonly samplesFolder: string;
  /** Addresses of the bundled worker files. */
  readonly workers: { readonly intake: string; readonly verify: string };
  readonly locale: string;
  /** Threads that held this wallet before, and ended without closing it. */
  readonly endedThreads: readonly number[];
  /** Where the thread says when it must not be ended. */
  readonly nativeCalls: NativeCalls;
}

type Bytes = Result<Uint8Array, WalletError>;

/** What only the main process can do, because it needs Electron. */
export interface MainEffects {
  protect(bytes: Uint8Array): Bytes | Promise<Bytes>;
  reveal(bytes: Uint8Array): Bytes | Promise<Bytes>;
  /** @param html UTF-8, given away and not copied: a transcript with its pictures is many megabytes */
  print(html: Uint8Array): Promise<Bytes>;
  rasterise(svg: Uint8Array): Promise<Uint8Array | null>;
  draw(picture: Uint8Array): Promise<GrayFrame | null>;
}

/** How a question came out: with its answer, or because of a fault nobody foresaw. */
export type Outcome =
  | { readonly kind: 'answered'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly detail: string };

/** From the main process to the wallet's thread. */
export type ToThread =
  | { readonly kind: 'call'; readonly id: number; readonly name: Call; readonly args: readonly unknown[] }
  | { readonly kind: 'outcome'; readonly id: number; readonly outcome: Outcome }
  /** The key ring as it is; the first message of all, and again whenever it changes. The thread answers with its state. */
  | { readonly kind: 'key-ring'; readonly keyRing: KeyRing }
  /** The reader's language, when they choose another. */
  | { readonly kind: 'locale'; readonly locale: string };

/** From the wallet's thread to the main process. `fault`: it is about to end. */
export type FromThread =
  | { readonly kind: 'outcome'; readonly id: number; readonly outcome: Outcome }
  | { readonly kind: 'ask'; readonly id: number; readonly effect: keyof MainEffects; readonly bytes: Uint8Array }
  | { readonly kind: 'state'; readonly state: VaultState }
  | { readonly kind: 'changed'; readonly revision: number }
  | { readonly kind: 'progress'; readonly progress: ImportProgress }
  | { readonly kind: 'fault'; readonly detail: string };
