import { asObject, asString, isJsonObject, type JsonObject } from '../../../shared/json';
import { parseJsonText } from '../../credential/json-text';
import { webAddress } from '../../credential/read';
import type { Inquiry, RemoteText } from '../documents';
import { type Finding, failed, passed, unknown } from '../finding';
import { keyFromPem } from '../keys/public-key';
import { checkJws } from '../proofs/jws';
import { authorityOf, sameAddress } from './address';
import { scopeFinding } from './scope';

/** Whoever a badge says it is from: the profile at its own address, and that address. */
interface Issuing {
  readonly profile: JsonObject;
  readonly issuerId: string;
}

/**
 * Where a signed badge of Open Badges 1.x says its key is: `verify.url`. From 2.0 on the profile lists its keys; then they
 * alone count, and this is null.
 */
export function legacyKeyAddress(assertion: JsonObject, profile: JsonObject): string | null {
  if (profile['publicKey'] !== undefined) return null;
  return webAddress(asString(asObject(assertion['verify'])?.['url']));
}

/**
 * Checks a signature of Open Badges 1.x with the PEM text, or the CryptographicKey, at `verify.url`. SECURITY: nothing of the
 * issuer's names that key, so it is the issuer's only where it stands on the issuer's own host, and where the issuer lets
 * its badges be hosted: the same that a hosted badge has to show.
 */
export async function checkKeyAtAddress(
  token: string,
  algorithm: string,
  url: string,
  issuing: Issuing,
  inquiry: Inquiry,
): Promise<{ readonly proof: Finding; readonly key: Finding }> {
  const notAsked = unknown('key-not-checked');
  const answer = await inquiry.text(url, 'key');
  if (answer.kind !== 'text') return { proof: notHad(answer, url), key: notAsked };
  const document = documentIn(answer.text);
  const pem = document ? asString(document['publicKeyPem']) : answer.text.trim();
  const key = pem === null ? null : keyFromPem(pem);
  if (!key) return { proof: unknown('unsupported-key', { key: url, type: '' }), key: notAsked };
  const proof = await checkJws(token, algorithm, key);
  if (proof.outcome !== 'passed') return { proof, key: notAsked };
  // SECURITY: where a redirect led, not where it began; else any address of the issuer that sends people on would do.
  return { proof, key: whose(document, answer.answer.finalUrl, issuing) };
}

function whose(document: JsonObject | null, url: string, { profile, issuerId }: Issuing): Finding {
  const owner = asString(document?.['owner']);
  if (owner !== null && !sameAddress(owner, issuerId)) return failed('key-of-other', { issuer: issuerId }, owner);
  const host = authorityOf(issuerId);
  const isOwn = host !== null && host === authorityOf(url);
  return isOwn && scopeFinding(url, issuerId, profile).outcome === 'passed'
    ? passed('key-of-issuer', { issuer: issuerId })
    : unknown('key-self-asserted', { issuer: issuerId });
}

function documentIn(text: string): JsonObject | null {
  if (!text.trimStart().startsWith('{')) return null;
  const parsed = parseJsonText(text);
  return parsed.ok && isJsonObject(parsed.value) ? parsed.value : null;
}

function notHad(answer: Exclude<RemoteText, { readonly kind: 'text' }>, url: string): Finding {
  if (answer.kind === 'gone') return unknown('key-not-found', { key: url }, '410');
  const reason = answer.error.kind === 'network-not-allowed' ? 'network-not-allowed' : 'key-unreachable';
  return unknown(reason, { url }, answer.error.kind);
}
