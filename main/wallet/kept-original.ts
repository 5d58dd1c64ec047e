import type { Candidate, Found } from '../intake/types';
import { payloadText, sha256 } from '../intake/sink';
import type { Original } from '../vault/types';
import type { Arrival } from './arrivals';

interface From {
  readonly arrival: Pick<Arrival, 'fileName'>;
  readonly bytes: Uint8Array;
  readonly found: Found;
  readonly candidate: Candidate;
}

/**
 * What is kept as the original of a credential, and where in it the credential stands: the bytes as they arrived.
 * SECURITY: out of a file with a private key in it only the credential's own exact text is kept (of one that stands inside
 * another credential: the text of the outer one), for what is kept is kept unchanged and goes into every backup.
 */
export function keptOriginal({ arrival, bytes, found, candidate }: From): Pick<Pointed, 'original' | 'pointer'> {
  const { fileName } = arrival;
  if (!found.holdsKeys) {
    return {
      original: { sha256: found.sha256, fileName, mediaType: found.mediaType, bytes },
      pointer: candidate.pointer,
    };
  }
  const whole = outermost(candidate, found.candidates);
  const text = payloadText(whole.payload);
  const mediaType = whole.payload.kind === 'json' ? 'application/json' : 'application/jwt';
  return {
    original: { sha256: sha256(text), fileName, mediaType, bytes: new TextEncoder().encode(text) },
    pointer: candidate.pointer.slice(whole.pointer.length),
  };
}

interface Pointed {
  readonly original: Original;
  readonly pointer: string;
}

function outermost(candidate: Candidate, all: readonly Candidate[]): Candidate {
  const around = all.filter(({ pointer }) => candidate.pointer.startsWith(`${pointer}/`));
  return around.reduce((outer, one) => (one.pointer.length < outer.pointer.length ? one : outer), candidate);
}
