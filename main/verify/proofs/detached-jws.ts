import { asString, isJsonObject, type JsonObject } from '../../../shared/json';
import { parseJsonText } from '../../credential/json-text';
import { failed, type Finding, unknown } from '../finding';
import type { KeyKind } from '../keys/public-key';
import { checkProof } from './check-proof';
import { graphHashes, type OptionRules } from './graph-hashes';
import { checkSigned, refusedAlgorithm } from './jws';
import type { Suite } from './suite';

interface Detached {
  readonly header: string;
  readonly algorithm: string;
  readonly signature: Buffer;
}

/**
 * A suite whose signature is a JWS with its payload left out and unencoded (RFC 7797): the signature is over the header
 * as it stands, a full stop, and the bytes of both hashes.
 */
export function detachedSuite(name: string, keys: readonly KeyKind[], rules: Omit<OptionRules, 'unsigned'>): Suite {
  const options: OptionRules = { ...rules, unsigned: ['jws', 'signatureValue', 'proofValue'] };
  return {
    name,
    member: 'jws',
    overGraph: true,
    read: (value, proof, subject) => {
      const jws = readDetached(value);
      if ('outcome' in jws) return jws;
      return {
        keys,
        prepare: async (edition) => {
          const data = await graphHashes(proof, subject, options, { hash: 'sha256', edition });
          if (!Buffer.isBuffer(data)) return data;
          const input = Buffer.concat([Buffer.from(`${jws.header}.`), data]);
          return (key) => {
            const found = checkSigned(input, jws.signature, jws.algorithm, key);
            return found.outcome === 'unknown' ? found : found.outcome === 'passed';
          };
        },
      };
    },
  };
}

export const checkDetached = (...suite: Parameters<typeof detachedSuite>) => checkProof(detachedSuite(...suite));

function readDetached(text: string): Detached | Finding {
  const [, header = '', signature = ''] = /^([\w-]+)\.\.([\w-]+)$/.exec(text) ?? [];
  const bytes = Buffer.from(signature, 'base64url');
  const parsed = parseJsonText(Buffer.from(header, 'base64url').toString('utf8'));
  const members = parsed.ok && isJsonObject(parsed.value) ? parsed.value : null;
  // What is left over after the last byte would be passed over in silence.
  if (!members || bytes.toString('base64url') !== signature) return failed('proof-malformed', { member: 'jws' });
  const algorithm = asString(members['alg']) ?? '';
  const refused = refusedAlgorithm(algorithm) ?? unencoded(members);
  return refused ?? { header, algorithm, signature: bytes };
}

/** SECURITY: `b64: false` changes which bytes were signed, so it must be said and marked as to be understood (RFC 7797 section 6). */
function unencoded(header: JsonObject): Finding | null {
  const critical = header['crit'];
  if (header['b64'] !== false || !Array.isArray(critical)) return failed('proof-malformed', { member: 'jws' });
  if (!critical.includes('b64')) return failed('proof-malformed', { member: 'jws' });
  return critical.length === 1 ? null : unknown('unsupported-proof', { method: 'JWS crit' });
}
