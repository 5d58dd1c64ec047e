import { asList, asObject, asString, type JsonObject } from '../../../shared/json';
import { typesOf } from '../../credential/format';
import { objectsOf } from '../../credential/read';
import type { Inquiry } from '../documents';
import { checkSecuring } from '../securing';
import { compareWithBundled, isBundled } from './bundled';
import { compareWithIssuers } from './issuer-schema';
import type { SchemaAnswer } from './types';

/** A schema takes part in one comparison a badge, so it need not be as large as a list. */
const mostBytes = 512 * 1024;

/** Types that name a JSON Schema at their `id`: the 1EdTech's, those of W3C VC JSON Schema, and its draft's. */
const plain = [
  '1EdTechJsonSchemaValidator2019',
  'JsonSchema',
  'JsonSchemaValidator2018',
  'JsonSchema2023',
  'FullJsonSchemaValidator2021',
] as const;
/** A schema inside a credential of its own (W3C VC JSON Schema section 2.2). */
const wrapped = ['JsonSchemaCredential', 'CredentialSchema2022'] as const;

/**
 * Compares a credential with one entry of its `credentialSchema`: with what the app carries where it carries it, else
 * with what the address answers. `inquiry` is null where nobody is to be asked.
 */
export async function compareWith(
  entry: JsonObject,
  credential: JsonObject,
  inquiry: Inquiry | null,
): Promise<SchemaAnswer> {
  const url = asString(entry['id']) ?? '';
  const types = typesOf(entry);
  const inside = wrapped.some((type) => types.includes(type));
  if (!inside && !plain.some((type) => types.includes(type))) return unavailable(`type ${types.join(', ')}`);
  if (!inside && isBundled(url)) return compareWithBundled(url, credential);
  if (!inquiry) return unavailable('not asked for');
  const answer = await inquiry.json(url, 'schema');
  if (answer.kind === 'none') return unavailable(answer.error.kind);
  if (answer.kind !== 'json') return unavailable(answer.kind);
  if (answer.text.length > mostBytes) return unavailable('the schema is too large');
  if (!inside) return compareWithIssuers(answer.value, credential);
  return compareWithWrapped(answer.value, credential, inquiry);
}

/** SECURITY: a schema credential is only as good as its own proof. */
async function compareWithWrapped(
  schemaCredential: JsonObject,
  credential: JsonObject,
  inquiry: Inquiry,
): Promise<SchemaAnswer> {
  const { proof, key } = await checkSecuring({ kind: 'json', document: schemaCredential }, null, inquiry);
  if (proof.outcome !== 'passed') return unavailable(`proof of the schema: ${proof.reason}`);
  if (key.outcome !== 'passed') return unavailable(`key of the schema: ${key.reason}`);
  const subject = objectsOf(schemaCredential['credentialSubject'])[0];
  const schema = asObject(asList(subject?.['jsonSchema'])[0]);
  const pointed = asString(schema?.['$ref']);
  if (pointed !== null && isBundled(pointed)) return compareWithBundled(pointed, credential);
  return schema ? compareWithIssuers(schema, credential) : unavailable('no jsonSchema');
}

function unavailable(detail: string): SchemaAnswer {
  return { kind: 'unavailable', detail };
}
