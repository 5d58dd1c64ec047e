import { asList, asObject, asString, type JsonObject } from '../../../shared/json';
import type { CompactJws } from '../../credential/compact-jws';
import { idOf, webAddress } from '../../credential/read';
import type { Dossier, Inquiry } from '../documents';
import { failed, type Finding, passed, unknown } from '../finding';
import { unlessKeptBefore } from '../keys/kept-before';
import { keyFromJwk, keyFromPem, type PublicKey } from '../keys/public-key';
import { thumbprintOf } from '../keys/thumbprint';
import { checkJws, checkSigned, refusedHeader } from '../proofs/jws';
import { sameAddress } from './address';
import { type Chain, follow } from './chain';
import type { Examined } from './examined';
import { dated } from './hosted';
import { checkKeyAtAddress, legacyKeyAddress } from './key-at-address';
import type { DocumentKind } from './kinds';
import { checkRevocationList } from './revocation-list';
import { revokedFinding } from './revoked';

/** Keys of one issuer beyond which none is tried. */
const mostKeys = 8;

/**
 * Checks a signed badge (OB 2.0 "SignedBadge Verification").
 * SECURITY: a key is taken only from the issuer's profile at the issuer's own address, and must name the issuer as its
 * owner. A key in the JWS header, or in a profile inside the signed data, is the signer's own word.
 */
export async function examineSigned(
  token: string,
  jws: CompactJws,
  kind: DocumentKind,
  dossier: Dossier,
): Promise<Examined> {
  const assertion = jws.claims;
  const asking = dossier.inquire();
  const refused = refusedHeader(jws.header);
  const chain = await kind.chain(assertion, asking);
  const found = refused ? { proof: refused, key: notAsked } : await checkSignature(token, jws, chain, asking);
  const source = asking.source();
  const period = { validFrom: dated(assertion, 'issuedOn'), validUntil: dated(assertion, 'expires') };
  const since = (finding: Finding) => unlessKeptBefore(finding, source, [period.validFrom]);
  const signature: Signature = { ...found, proof: since(found.proof), key: since(found.key) };
  const statusAsking = dossier.inquire();
  const trusted = signature.proof.outcome === 'passed' && signature.key.outcome === 'passed';
  const status = trusted
    ? await checkRevocationList(assertion, signature.profile, signature.issuerId ?? null, statusAsking)
    : unknown('not-checked');
  return {
    parse: passed('parsed'),
    schema: kind.required(assertion, chain),
    proof: signature.proof,
    key: signature.key,
    status: revokedFinding(assertion) ?? status,
    period,
    image: null,
    sources: { proof: source, key: source, status: statusAsking.source() },
    summaryOf: null,
  };
}

const notAsked = unknown('key-not-checked');

interface Signature {
  readonly proof: Finding;
  readonly key: Finding;
  readonly profile?: JsonObject;
  readonly issuerId?: string;
}

async function checkSignature(token: string, jws: CompactJws, chain: Chain, inquiry: Inquiry): Promise<Signature> {
  const algorithm = asString(jws.header['alg']) ?? '';
  const found = await issuerProfile(chain, inquiry);
  if (found.kind === 'missing') return { proof: found.finding, key: notAsked };
  const { profile, issuerId } = found;
  const legacy = legacyKeyAddress(jws.claims, profile);
  if (legacy !== null) {
    return { ...(await checkKeyAtAddress(token, algorithm, legacy, found, inquiry)), profile, issuerId };
  }
  const creator = asString(asObject(jws.claims['verification'] ?? jws.claims['verify'])?.['creator']);
  const listed = asList(profile['publicKey']);
  const named =
    creator === null ? listed : listed.filter((key) => sameAddress(idOf(key), creator) || idOf(key) === creator);
  const chosen = named.slice(0, mostKeys);
  if (chosen.length === 0) {
    // Only a profile that names its keys can say that this is none of them.
    const others = listed.length > 0 && listed.every((key) => idOf(key) !== null);
    const key =
      creator !== null && others
        ? failed('key-not-authorised', { key: creator })
        : unknown('key-not-found', { key: creator ?? issuerId });
    return { proof: unknown('key-not-found', { key: creator ?? issuerId }), key };
  }
  const results: Signature[] = [];
  for (const value of chosen) {
    const result = await checkWithKey(token, jws, algorithm, value, issuerId, inquiry);
    if (result.proof.outcome === 'passed') return { ...result, profile, issuerId };
    results.push(result);
  }
  // A key that could not be read leaves the whole open; only when every key was tried is the signature bad.
  return (
    results.find(({ proof }) => proof.outcome === 'unknown') ??
    results[0] ?? { proof: unknown('no-proof'), key: notAsked }
  );
}

/**
 * The signature of a token that has been split. Its header was looked at before. An SD-JWT is no signed badge: checked as it
 * stands, its disclosures spoil its signature.
 */
function checkSplit(token: string, jws: CompactJws, algorithm: string, key: PublicKey): Promise<Finding> | Finding {
  if (jws.selective) return checkJws(token, algorithm, key);
  return checkSigned(jws.signingInput, jws.signature, algorithm, key);
}

async function checkWithKey(
  token: string,
  jws: CompactJws,
  algorithm: string,
  value: JsonObject[string],
  issuerId: string,
  inquiry: Inquiry,
): Promise<Signature> {
  const found = await follow(value, 'key', inquiry);
  if (found.kind === 'missing') return { proof: found.finding, key: notAsked };
  const key = readKey(found.document);
  if (!key) return { proof: unknown('unsupported-key', { key: idOf(found.document) ?? '', type: '' }), key: notAsked };
  const proof = await checkSplit(token, jws, algorithm, key);
  if (proof.outcome !== 'passed') return { proof, key: notAsked };
  return { proof, key: ownedBy(found.document, issuerId, thumbprintOf(key)) };
}

/** The link back from a key to its profile (OB 2.0 CryptographicKey, `owner`). One that is left out contradicts nobody. */
function ownedBy(document: JsonObject, issuerId: string, key: string): Finding {
  const owners = asList(document['owner'] ?? document['controller']).map((owner) => idOf(owner));
  if (owners.length === 0 || owners.includes(null)) return unknown('key-self-asserted', { issuer: issuerId }, 'owner');
  return owners.every((owner) => sameAddress(owner, issuerId))
    ? passed('key-of-issuer', { issuer: issuerId, key })
    : failed('key-of-other', { issuer: issuerId });
}

function readKey(document: JsonObject): PublicKey | null {
  const pem = asString(document['publicKeyPem']);
  const jwk = asObject(document['publicKeyJwk']);
  return pem === null ? jwk && keyFromJwk(jwk) : keyFromPem(pem);
}

type Profile =
  | { readonly kind: 'found'; readonly profile: JsonObject; readonly issuerId: string }
  | { readonly kind: 'missing'; readonly finding: Finding };

async function issuerProfile(chain: Chain, inquiry: Inquiry): Promise<Profile> {
  const { issuer, issuerId } = chain;
  if (!issuer || issuerId === null) {
    return { kind: 'missing', finding: chain.missing ?? unknown('key-not-found', { key: '' }) };
  }
  if (!chain.issuerEmbedded) return { kind: 'found', profile: issuer, issuerId };
  if (webAddress(issuerId) === null)
    return { kind: 'missing', finding: unknown('key-self-asserted', { issuer: issuerId }) };
  const own = await follow(issuerId, 'issuer', inquiry);
  return own.kind === 'found' ? { kind: 'found', profile: own.document, issuerId: own.address ?? issuerId } : own;
}
