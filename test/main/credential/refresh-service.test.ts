import { expect, test } from 'vitest';
import { refreshServiceOf } from '../../../main/credential/refresh-service';

const url = 'https://issuer.example/refresh';

test.each([
  [
    { id: url, type: '1EdTechCredentialRefresh' },
    { type: '1EdTechCredentialRefresh', url },
  ],
  [
    { type: 'VerifiableCredentialRefreshService2021', url, id: 'urn:uuid:1' },
    { type: 'VerifiableCredentialRefreshService2021', url },
  ],
  [
    [
      { id: 'urn:x:1', type: 'Other' },
      { id: url, type: ['Further'] },
    ],
    { type: 'Further', url },
  ],
  [{ id: 'javascript:alert(1)', type: 'Other' }, null],
  [{ id: url }, null],
  ['text', null],
])('%j is read as a service', (refreshService, expected) => {
  expect(refreshServiceOf({ refreshService })).toEqual(expected);
});
