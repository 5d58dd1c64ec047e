/**
 * Every reason a verification step can give; each has a message under `report.reason.<code>`.
 * A new proof, status or key method adds its reasons here and its words in the catalogue.
 */
export const reasons = [
  // parse
  'parsed',
  'malformed',
  'undefined-terms',
  'unknown-context',
  'claims-differ',
  'context-order',
  'not-compacted',
  'context-unsafe',
  // schema
  'schema-satisfied',
  'schema-violated',
  'schema-not-named',
  'schema-unavailable',
  // proof
  'signature-good',
  'signature-bad',
  'no-proof',
  'unsupported-proof',
  'proof-malformed',
  'hosted-copy-same',
  'hosted-copy-differs',
  'hosted-copy-missing',
  'hosted-copy-unreachable',
  'hosted-copy-kept',
  'hosted-elsewhere',
  'proof-purpose',
  'too-complex',
  // issuer-key
  'key-of-issuer',
  'key-of-other',
  'key-self-asserted',
  'key-not-authorised',
  'key-not-found',
  'key-unreachable',
  'key-revoked',
  'unsupported-key',
  'unsupported-did-method',
  'hosted-in-scope',
  'hosted-out-of-scope',
  'key-not-checked',
  // status
  'not-revoked',
  'revoked',
  'suspended',
  'no-status',
  'status-unreachable',
  'status-list-invalid',
  'status-list-unusable',
  'unsupported-status',
  'status-message',
  // validity-period
  'in-period',
  'expired',
  'not-yet-valid',
  'no-end',
  'dates-unreadable',
  // recipient
  'recipient-yours',
  'recipient-not-matched',
  'recipient-none',
  'recipient-no-identities',
  'recipient-unsupported-hash',
  // achievement-result
  'result-completed',
  'result-not-completed',
  'result-not-stated',
  // issuer-trust
  'issuer-not-known',
  'issuer-known',
  // endorsements
  'no-endorsements',
  'endorsements-not-checked',
  'endorsements-good',
  'endorsements-bad',
  // image
  'image-matches',
  'image-differs',
  'image-none',
  // anywhere
  'network-not-allowed',
  'not-checked',
  'timed-out',
  'internal-error',
] as const;
export type Reason = (typeof reasons)[number];
