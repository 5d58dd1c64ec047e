import { expect, test } from 'vitest';
import { readBytes } from '../../../main/intake/read-bytes';
import { hostedClr1, signedClr1 } from '../../issuer/clr-1';
import { issuer } from '../../issuer/issuer';

const by = issuer('Set College', { did: 'https', host: 'set.example' });

test('a set of CLR 1.0 records gives each of them, plain and signed', () => {
  const set = { type: 'ClrSet', clrs: [hostedClr1(by).assertion], signedClrs: [signedClr1(by).token] };
  const read = readBytes(new TextEncoder().encode(JSON.stringify(set)));
  if (!read.ok) throw new Error(read.error.kind);
  expect(read.value.candidates.map(({ format, payload }) => [format, payload.kind])).toEqual([
    ['clr1', 'json'],
    ['clr1', 'jws'],
  ]);
});
