import { type Arguments, type Channel, contract, type Value } from '../../shared/contract';
import type { WalletError } from '../../shared/errors';
import { failure, type Result } from '../../shared/result';
import { redact } from './redact';

export type Handler<C extends Channel> = (
  ...args: Arguments<C>
) => Result<Value<C>, WalletError> | Promise<Result<Value<C>, WalletError>>;

/** A handler for every channel of the contract; a missing one is a type error. */
export type Handlers = { readonly [C in Channel]: Handler<C> };

/**
 * Answers one call. It never throws and never rejects, because the identity of an error does not survive the wire.
 * SECURITY: arguments are what the schema says they are before any handler sees them.
 */
export async function answer<C extends Channel>(
  channel: C,
  handler: Handler<C>,
  args: readonly unknown[],
): Promise<Result<Value<C>, WalletError>> {
  const parsed = parse(channel, args);
  if (parsed === null) return failure({ kind: 'bad-request', detail: channel });
  if (!parsed.success) {
    // The first few say enough; a list of 20,000 wrong ids would otherwise come back as half a megabyte.
    const told = parsed.error.issues.slice(0, 5);
    const where = told.map(({ path, code }) => `${path.join('.')}: ${code}`).join('; ');
    return failure({ kind: 'bad-request', detail: `${channel} ${where}` });
  }
  try {
    return await handler(...(parsed.data as Arguments<C>));
  } catch (fault) {
    return failure({ kind: 'unexpected', detail: redact(fault instanceof Error ? fault.message : String(fault)) });
  }
}

/**
 * SECURITY: a schema may throw where it ought to refuse (a read-only list freezes what it was given, and a typed array in
 * its place cannot be frozen); what cannot be judged is refused.
 */
function parse(channel: Channel, args: readonly unknown[]) {
  try {
    return contract[channel].args.safeParse(args);
  } catch {
    return null;
  }
}
