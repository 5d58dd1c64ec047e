import { isJsonObject } from '../../../shared/json';
import { parseJsonText } from '../../credential/json-text';
import { unknown } from '../finding';
import type { DidAnswer, ResolveDid } from './types';

/** did:jwk: base64url of a public JWK; its only verification method is `#0`, and a key for encryption asserts nothing. */
export const resolveDidJwk: ResolveDid = (did) => {
  const parsed = parseJsonText(Buffer.from(did.slice('did:jwk:'.length), 'base64url').toString('utf8'));
  if (!parsed.ok || !isJsonObject(parsed.value))
    return answer({ kind: 'none', finding: unknown('key-not-found', { key: did }) });
  const jwk = parsed.value;
  const id = `${did}#0`;
  const method = { id, type: 'JsonWebKey', controller: did, publicKeyJwk: jwk };
  const uses = jwk['use'] === 'enc' ? [] : [id];
  return answer({
    kind: 'document',
    document: { id: did, verificationMethod: [method], assertionMethod: uses, authentication: uses },
  });
};

const answer = (value: DidAnswer) => Promise.resolve(value);
