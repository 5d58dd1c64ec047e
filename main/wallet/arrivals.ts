import type { IntakeError } from '../../shared/errors';
import type { Result } from '../../shared/result';
import type { Origin } from '../../shared/wallet';
import type { LockedFile, PackedFile } from '../intake/types';
import type { Brought } from '../intake/wallets/types';

export type OpenLocked = (file: LockedFile, signal: AbortSignal) => Promise<Result<PackedFile, IntakeError>>;

/** One thing that arrived, whatever the entry: a name to show, where it came from, and a way to its bytes. */
export interface Arrival {
  readonly source: string;
  readonly origin: Origin;
  /** Name the original is kept under when it is exported again. */
  readonly fileName: string;
  /** Bytes it keeps in memory for as long as it is kept; absent for what lies on the disk. */
  readonly held?: number;
  /** Where it lies on the disk; absent for what does not. Never told to a page. */
  readonly path?: string;
  /** The arrival as it came, where this one has been read already. */
  readonly first?: Arrival;
  /** The wallet or service out of whose archive it comes, and what its earner kept with it there. */
  readonly wallet?: string;
  readonly brought?: Brought;
  /** Opens what of it is encrypted; absent until its passphrase was given. Never kept for another try. */
  readonly open?: OpenLocked;
  readonly read: () => Promise<Result<Uint8Array, IntakeError>>;
}
