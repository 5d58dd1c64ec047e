import type { WalletError } from '../../../shared/errors';
import type { Result } from '../../../shared/result';
import type { KeyRing } from '../../../shared/wallet';
import type { GrayFrame } from '../../intake/qr/decoder';
import type { WalletEffects } from '../types';
import type { FromThread, MainEffects, Outcome } from './messages';
import { createQuestions } from './questions';
import type { Post } from './serve';

/** The effects of a session in a thread that the main process carries out. */
export interface AskedOfMain {
  readonly effects: Pick<WalletEffects, 'keyRing' | 'print' | 'rasterise' | 'draw'>;
  /** The main process has told what the key ring is now. */
  readonly keyRingIs: (keyRing: KeyRing) => void;
  readonly outcome: (id: number, outcome: Outcome) => void;
}

type Bytes = Result<Uint8Array, WalletError>;

export function askMain(post: Post<FromThread>): AskedOfMain {
  const questions = createQuestions();
  let keyRing: KeyRing = { kind: 'unavailable', backend: 'none' };

  const ask = (effect: keyof MainEffects, bytes: Uint8Array, given: readonly ArrayBuffer[] = []) =>
    questions.ask((id) => post({ kind: 'ask', id, effect, bytes }, given));

  return {
    effects: {
      keyRing: {
        state: () => keyRing,
        protect: async (bytes) => (await ask('protect', bytes)) as Bytes,
        reveal: async (bytes) => (await ask('reveal', bytes)) as Bytes,
      },
      print: async (html) => {
        const bytes = new TextEncoder().encode(html);
        return (await ask('print', bytes, [bytes.buffer])) as Bytes;
      },
      rasterise: async (svg) => (await ask('rasterise', svg)) as Uint8Array | null,
      draw: async (picture) => (await ask('draw', picture)) as GrayFrame | null,
    },
    keyRingIs: (now) => {
      keyRing = now;
    },
    outcome: questions.answer,
  };
}
