import { canParse } from './can-parse';
import { isJsonObject } from './json';

/**
 * A link that begins a conversation between a wallet and a server: `offer` hands a badge out, `request` asks to be shown
 * one, `exchange` may do either. `protocol` is the proper name of how they talk.
 */
export interface InteractionLink {
  readonly kind: 'offer' | 'request' | 'exchange';
  readonly protocol: string;
}

const oid4vci = 'OpenID4VCI';
const oid4vp = 'OpenID4VP';
const vcApi = 'VC-API';
const didComm = 'DIDComm';

/** Schemes that wallets register (OpenID4VCI 1.0 section 4.1, OpenID4VP 1.0, HAIP; DIDComm; the DCC's Learner Credential Wallet). */
const schemes: Readonly<Record<string, InteractionLink>> = {
  'openid-credential-offer': { kind: 'offer', protocol: oid4vci },
  'openid-initiate-issuance': { kind: 'offer', protocol: oid4vci },
  'haip-vci': { kind: 'offer', protocol: oid4vci },
  haip: { kind: 'exchange', protocol: oid4vci },
  'openid-vc': { kind: 'exchange', protocol: oid4vp },
  openid: { kind: 'request', protocol: oid4vp },
  openid4vp: { kind: 'request', protocol: oid4vp },
  'haip-vp': { kind: 'request', protocol: oid4vp },
  'mdoc-openid4vp': { kind: 'request', protocol: oid4vp },
  'eudi-openid4vp': { kind: 'request', protocol: oid4vp },
  siopv2: { kind: 'request', protocol: 'SIOPv2' },
  dccrequest: { kind: 'offer', protocol: vcApi },
  didcomm: { kind: 'exchange', protocol: didComm },
  'iota-did': { kind: 'exchange', protocol: didComm },
};

/**
 * Tells the links with which other wallets are talked to, whether by scheme or as an https address with the question in
 * its parameters. Null for every other text. A badge's own address is none of these.
 */
export function interactionLink(text: string): InteractionLink | null {
  const link = text.trim();
  const scheme = /^([a-z][a-z0-9+.-]*):\S+$/i.exec(link)?.[1]?.toLowerCase();
  if (scheme === undefined) return null;
  if (scheme === 'https' || scheme === 'http') return canParse(link) ? inParameters(new URL(link)) : null;
  if (scheme.startsWith('web+')) return { kind: 'exchange', protocol: scheme };
  return Object.hasOwn(schemes, scheme) ? (schemes[scheme] ?? null) : null;
}

function inParameters({ searchParams: query, hash }: URL): InteractionLink | null {
  const has = (...names: readonly string[]): boolean => names.some((name) => query.has(name));
  if (has('credential_offer', 'credential_offer_uri')) return { kind: 'offer', protocol: oid4vci };
  // W3C CCG "VC-API" interaction URLs: the version parameter is what makes an address one.
  if (query.get('iuv') === '1' || has('vc_request_url')) {
    return { kind: has('vc_request_url') ? 'offer' : 'exchange', protocol: vcApi };
  }
  if (has('presentation_definition', 'presentation_definition_uri', 'dcql_query')) {
    return { kind: 'request', protocol: oid4vp };
  }
  if (has('client_id') && has('request_uri', 'request')) return { kind: 'request', protocol: oid4vp };
  if (has('oob', '_oob', 'c_i', 'd_m') || /^#_oob=/.test(hash)) return { kind: 'exchange', protocol: didComm };
  return null;
}

/** The same for a document: a credential offer (OpenID4VCI 4.1.1), or the protocols an interaction address names. */
export function interactionDocument(value: unknown): InteractionLink | null {
  if (!isJsonObject(value)) return null;
  if (
    typeof value['credential_issuer'] === 'string' &&
    ('credential_configuration_ids' in value || 'grants' in value)
  ) {
    return { kind: 'offer', protocol: oid4vci };
  }
  if (isJsonObject(value['protocols']) && Object.keys(value).length === 1) return { kind: 'exchange', protocol: vcApi };
  if (isJsonObject(value['verifiablePresentationRequest'])) return { kind: 'request', protocol: vcApi };
  return null;
}
