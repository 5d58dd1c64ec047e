import { unknown } from '../finding';
import type { DidAnswer, ResolveDid } from './types';

/** did:key (W3C CCG): the key is the identifier; its only verification method is `did:key:V#V`. */
export const resolveDidKey: ResolveDid = (did) => {
  const value = did.slice('did:key:'.length);
  if (!/^z[1-9A-HJ-NP-Za-km-z]+$/.test(value))
    return answer({ kind: 'none', finding: unknown('key-not-found', { key: did }) });
  const id = `${did}#${value}`;
  const method = { id, type: 'Multikey', controller: did, publicKeyMultibase: value };
  return answer({
    kind: 'document',
    document: { id: did, verificationMethod: [method], assertionMethod: [id], authentication: [id] },
  });
};

const answer = (value: DidAnswer) => Promise.resolve(value);
