import type { IntakeError } from '../../shared/errors';
import type { InteractionLink } from '../../shared/interaction-links';

/** What begins a conversation between a wallet and a server is no badge, and is said to be what it is. */
export function interactionRefusal({ kind, protocol }: InteractionLink): IntakeError {
  return { kind: `${kind}-link`, protocol };
}
