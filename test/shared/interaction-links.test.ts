import { describe, expect, test } from 'vitest';
import { interactionDocument, interactionLink } from '../../shared/interaction-links';

describe('links with which wallets are talked to', () => {
  test.each([
    ['openid-credential-offer://?credential_offer=%7B%7D', 'offer', 'OpenID4VCI'],
    ['OPENID-CREDENTIAL-OFFER:?credential_offer_uri=https%3A%2F%2Fa.example', 'offer', 'OpenID4VCI'],
    ['openid-initiate-issuance://?issuer=x', 'offer', 'OpenID4VCI'],
    ['https://wallet.example/accept?credential_offer_uri=https%3A%2F%2Fa.example', 'offer', 'OpenID4VCI'],
    ['openid4vp://?request_uri=x', 'request', 'OpenID4VP'],
    ['https://v.example/a?client_id=x&request_uri=y', 'request', 'OpenID4VP'],
    ['https://v.example/a?dcql_query=%7B%7D', 'request', 'OpenID4VP'],
    ['https://issuer.example/interactions/z1?iuv=1', 'exchange', 'VC-API'],
    ['https://lcw.app/request.html?issuer=a&vc_request_url=https://b.example', 'offer', 'VC-API'],
    ['dccrequest://request?vc_request_url=https://b.example', 'offer', 'VC-API'],
    ['didcomm://?_oob=eyJ', 'exchange', 'DIDComm'],
    ['https://a.example/?oob=eyJ0eXBlIjoi', 'exchange', 'DIDComm'],
    ['web+credential:x', 'exchange', 'web+credential'],
  ])('%s', (text, kind, protocol) => {
    expect(interactionLink(text)).toEqual({ kind, protocol });
  });

  test.each([
    'https://issuer.example/badges/42',
    'https://issuer.example/badges/42?iuv=2',
    'https://issuer.example/badges/42?identity__email=a%40b.example&request=1',
    'https://www.credly.com/badges/00000000-0000-0000-0000-000000000000/public_url',
    'mailto:a@b.example',
    '__proto__:x',
    'constructor:x',
    'two words: x',
    '',
  ])('%s is none of them', (text) => {
    expect(interactionLink(text)).toBeNull();
  });
});

test('documents that begin a conversation are told from badges', () => {
  expect(interactionDocument({ credential_issuer: 'https://a.example', grants: {} })).toMatchObject({ kind: 'offer' });
  expect(interactionDocument({ protocols: { OID4VP: 'openid4vp://' } })).toMatchObject({ kind: 'exchange' });
  expect(interactionDocument({ verifiablePresentationRequest: { query: [] } })).toMatchObject({ kind: 'request' });
  expect(interactionDocument({ type: ['VerifiableCredential'], issuer: 'did:x', protocols: {} })).toBeNull();
  expect(interactionDocument([1])).toBeNull();
});
