import { isJsonObject, type JsonObject, type JsonValue } from '../../../shared/json';

/**
 * Members that hold a private key in the key formats wallets use: `privateKeyMultibase`, `privateKeyBase58`,
 * `privateKeyJwk`, `privateKeyHex`, `privateKeyPem`, `privateKey`, `secretKeyMultibase`, `secretKeyJwk`.
 */
const keyMember = /^_*(private|secret)_?key(_?(multibase|base58|base64|base64url|jwk|hex|pem|bytes|seed))?$/i;
const seedMember = /^(seed|privateKeySeed|master_?seed|mnemonic|(recovery|seed)_?phrase)$/i;
/** 16 to 64 bytes in hex or in an alphabet of base58, base64. */
const seedText = /^(0x)?[0-9a-f]{32,128}$|^[A-Za-z0-9+/_-]{43,88}={0,2}$/i;
/** Twelve words or more (BIP 39). */
const phraseText = /^\s*[\p{L}]{2,12}(\s+[\p{L}]{2,12}){11,23}\s*$/u;
const pem = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/;
/** JSON inside a text, which wallets keep where a column of theirs is one. */
const inText =
  /"_?(private|secret)_?key\w{0,12}\\{0,8}"\s{0,8}:\s{0,8}(\{|\\{0,8}"\w)|"d\\{0,8}"\s{0,8}:\s{0,8}\\{0,8}"[A-Za-z0-9_-]{43}/i;

export function holdsPem(text: string): boolean {
  return pem.test(text);
}

/** Whether a text holds a private key in PEM (RFC 7468), or in JSON inside it. */
export function holdsKeyText(text: string): boolean {
  return pem.test(text) || inText.test(text);
}

/** A private JWK (RFC 7517, RFC 7518 section 6): `d` beside `kty`, or a symmetric `k`. */
function isPrivateJwk(object: JsonObject): boolean {
  if (typeof object['kty'] !== 'string') return false;
  return typeof object['d'] === 'string' || (object['kty'] === 'oct' && typeof object['k'] === 'string');
}

function isKeyMember(name: string, value: JsonValue | undefined): boolean {
  if (keyMember.test(name)) return isJsonObject(value) || (typeof value === 'string' && value.length >= 16);
  return seedMember.test(name) && typeof value === 'string' && (seedText.test(value) || phraseText.test(value));
}

/**
 * Whether a document holds a private key anywhere.
 * SECURITY: asked of the parsed document, so that no way of writing its text hides a member's name. Depth is limited
 * before anything is parsed.
 */
export function holdsPrivateKey(value: JsonValue): boolean {
  const waiting: JsonValue[] = [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') {
      if (holdsKeyText(next)) return true;
    } else if (Array.isArray(next)) {
      for (const element of next as readonly JsonValue[]) waiting.push(element);
    } else if (isJsonObject(next)) {
      if (isPrivateJwk(next)) return true;
      for (const [name, member] of Object.entries(next)) {
        if (isKeyMember(name, member)) return true;
        if (member !== undefined) waiting.push(member);
      }
    }
  }
  return false;
}
