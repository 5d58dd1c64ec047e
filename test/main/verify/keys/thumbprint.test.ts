import { expect, test } from 'vitest';
import { keyFromJwk, keyFromMultibase } from '../../../../main/verify/keys/public-key';
import { thumbprintOf } from '../../../../main/verify/keys/thumbprint';
import { keysOf } from '../../../issuer/keys';

test('the thumbprint of RFC 8037, appendix A.3', () => {
  const key = keyFromJwk({ kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' });
  expect(key && thumbprintOf(key)).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
});

test('a key has one thumbprint, however it is written, and no two keys share one', () => {
  const { ed25519, p256, rsa } = keysOf('thumbprint');
  const prints = [ed25519, p256, rsa].map(({ publicJwk }) => {
    const key = keyFromJwk({ ...publicJwk, kid: 'a', use: 'sig' });
    return key && thumbprintOf(key);
  });
  const multikey = keyFromMultibase(p256.multikey);
  expect(multikey && thumbprintOf(multikey)).toBe(prints[1]);
  expect(new Set(prints).size).toBe(3);
});
