import type { Inquiry } from '../documents';
import { unknown } from '../finding';
import { resolveDidJwk } from './did-jwk';
import { resolveDidKey } from './did-key';
import { resolveDidWeb } from './did-web';
import type { DidAnswer, ResolveDid } from './types';

/** One line a DID method. */
const methods: Readonly<Record<string, ResolveDid>> = {
  key: resolveDidKey,
  jwk: resolveDidJwk,
  web: resolveDidWeb,
};

/** Resolves a DID (no path, query or fragment) by its method; an unknown method is `unsupported-did-method`. */
export async function resolveDid(did: string, inquiry: Inquiry): Promise<DidAnswer> {
  const method = /^did:([a-z0-9]+):/.exec(did)?.[1] ?? '';
  const resolve = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (!resolve) return { kind: 'none', finding: unknown('unsupported-did-method', { method: method || did }) };
  return resolve(did, inquiry);
}
