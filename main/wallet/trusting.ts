import type { Vault } from '../vault/types';
import type { VerifyOutcome } from '../verify/types';
import type { Engine } from './engine';
import { storedContexts } from './own-contexts';
import type { TrustShelf } from './trust-index';

/**
 * Checks as the engine does, with the earner's own contexts, and says in each report who vouches for the issuer as the
 * earner's trust stands at that moment.
 */
export function trusting(verify: Engine['verify'], shelf: TrustShelf, vault: Vault): Engine['verify'] {
  return async (jobs, documents, signal) => {
    const contexts = storedContexts(vault).map(({ url, text }) => ({ url, text }));
    const index = await shelf.index(vault);
    const asked = contexts.length === 0 ? jobs : jobs.map((job) => ({ ...job, contexts }));
    const outcomes = await verify(asked, documents, signal);
    if (index === null) return outcomes;
    const { withIssuerTrust } = await import('../trust/standing');
    return outcomes.map(
      (outcome): VerifyOutcome => ({
        ...outcome,
        report: withIssuerTrust(outcome.report, outcome.summary, index, new Date(outcome.report.checkedAt)),
      }),
    );
  };
}
