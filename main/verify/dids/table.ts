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

/**
 * Resolves a DID (no path, query or fragment) by its method. For a method that is not known the DID's own name is asked
 * for: a folder of documents may list it, and the network, which knows https alone, never answers; then it is
 * `unsupported-did-method`.
 */
export async function resolveDid(did: string, inquiry: Inquiry): Promise<DidAnswer> {
  const method = /^did:([a-z0-9]+):/.exec(did)?.[1] ?? '';
  const resolve = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (resolve) return resolve(did, inquiry);
  const unsupported = { kind: 'none', finding: unknown('unsupported-did-method', { method: method || did }) } as const;
  if (method === '') return unsupported;
  const given = await inquiry.json(did, 'did');
  return given.kind === 'json' && given.value['id'] === did ? { kind: 'document', document: given.value } : unsupported;
}
