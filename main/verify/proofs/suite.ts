import type { JsonObject } from '../../../shared/json';
import type { Finding } from '../finding';
import type { Edition } from '../json-ld/canonical';
import type { KeyKind, PublicKey } from '../keys/public-key';
import type { ProofSubject } from './types';

/** Whether a key made the signature; a Finding where that is not all there is to say. */
export type Check = (key: PublicKey) => boolean | Finding;

/** A proof whose value was understood. */
export interface Reading {
  /** Families of key such a proof is made with; with another it cannot be checked. */
  readonly keys: readonly KeyKind[];
  /** Works out what was signed. A Finding says why that could not be done; it never says that a signature is bad. */
  readonly prepare: (edition: Edition) => Promise<Check | Finding>;
}

/** One way of signing a document: everything about a proof but where its key is and whose. */
export interface Suite {
  /** As the reader is told it. */
  readonly name: string;
  /** The member the signature stands in. */
  readonly member: 'proofValue' | 'jws';
  /** Whether it signs the graph, so that it matters which edition of a context was used. */
  readonly overGraph: boolean;
  readonly read: (value: string, proof: JsonObject, subject: ProofSubject) => Reading | Finding;
}

export function isFinding(value: Reading | Check | Finding | boolean): value is Finding {
  return typeof value === 'object' && 'outcome' in value;
}
