import { givenAway } from './given-away';
import type { FromThread, MainEffects, Outcome, ToThread } from './messages';
import type { Post } from './serve';

type Ask = Extract<FromThread, { readonly kind: 'ask' }>;

/** Does for the thread what needs Electron, and answers it. */
export async function carryOut(effects: MainEffects, ask: Ask, post: Post<ToThread>): Promise<void> {
  const { id, effect, bytes } = ask;
  // SECURITY: only the four effects there are; a name that came with the object itself is none.
  if (!Object.hasOwn(effects, effect)) return;
  let outcome: Outcome;
  try {
    outcome = { kind: 'answered', value: await effects[effect](bytes) };
  } catch (fault) {
    outcome = { kind: 'failed', detail: fault instanceof Error ? fault.message : String(fault) };
  }
  post({ kind: 'outcome', id, outcome }, outcome.kind === 'answered' ? givenAway(outcome.value) : []);
  if (effect === 'protect' || effect === 'reveal') wipe(bytes, outcome);
}

/** SECURITY: a key that goes to the key ring or comes from it leaves no copy in the main process. */
function wipe(asked: Uint8Array, outcome: Outcome): void {
  asked.fill(0);
  const value: unknown = outcome.kind === 'answered' ? outcome.value : null;
  if (typeof value !== 'object' || value === null || !('value' in value)) return;
  if (value.value instanceof Uint8Array) value.value.fill(0);
}
