import { createHmac } from 'node:crypto';
import { type JsonPlace, type Place, seal, unseal } from './seal';
import type { DamagedValue } from './types';
import { VaultRefusal } from './refusal';

/** Seals and opens the values of one open vault, and remembers which did not open. */
export class Sealer {
  readonly #sealing: Buffer;
  readonly #addressing: Buffer;
  readonly #damaged = new Map<string, DamagedValue>();
  #forgotten = false;

  /** Takes the keys over: `forget` wipes them. */
  constructor(keys: { readonly sealing: Buffer; readonly addressing: Buffer }) {
    this.#sealing = keys.sealing;
    this.#addressing = keys.addressing;
  }

  /** What is sealed anew is damaged no more. */
  seal(place: Place, value: Uint8Array): Buffer {
    this.#assertKnown();
    this.#damaged.delete(nameOf(place));
    return seal(this.#sealing, place, value);
  }

  sealJson<T>(place: JsonPlace<T>, value: T): Buffer {
    return this.seal(place, Buffer.from(JSON.stringify(value)));
  }

  /** Null where the value was altered or damaged; its place is then named in `damaged`. */
  open(place: Place, sealed: Uint8Array): Buffer | null {
    this.#assertKnown();
    const value = unseal(this.#sealing, place, sealed);
    if (value) this.#damaged.delete(nameOf(place));
    else this.miss(place);
    return value;
  }

  /** Names a value that should stand there and does not; sealed anew it is there again. */
  miss(place: Place): void {
    this.#damaged.set(nameOf(place), { table: place.table, id: place.id, column: place.column });
  }

  /** A value that is no more is damaged no more. */
  forgetPlace(place: Place): void {
    this.#damaged.delete(nameOf(place));
  }

  /** As `open`; what was sealed as `T` comes back as `T`, because the seal vouches for every byte. */
  openJson<T>(place: JsonPlace<T>, sealed: Uint8Array): T | null {
    const value = this.open(place, sealed);
    return value === null ? null : (JSON.parse(value.toString('utf8')) as T);
  }

  /** A name for an address under which its snapshots are found, and which tells nothing about it. */
  addressOf(url: string): Buffer {
    this.#assertKnown();
    return createHmac('sha256', this.#addressing).update(url).digest();
  }

  damaged(): readonly DamagedValue[] {
    return [...this.#damaged.values()];
  }

  /** SECURITY: the keys are overwritten, not merely dropped. */
  forget(): void {
    this.#forgotten = true;
    this.#sealing.fill(0);
    this.#addressing.fill(0);
    this.#damaged.clear();
  }

  /** SECURITY: a wiped key is a key of zeros; nothing may ever be sealed with it. */
  #assertKnown(): void {
    if (this.#forgotten) throw new VaultRefusal({ kind: 'locked' });
  }
}

/** Tables in which an id has many values, each at a revision of its own: one that opens says nothing of the others. */
const histories: ReadonlySet<string> = new Set(['reports', 'snapshots']);

const nameOf = ({ table, id, column, revision }: Place): string =>
  histories.has(table) ? `${table}/${id}/${column}/${revision}` : `${table}/${id}/${column}`;
