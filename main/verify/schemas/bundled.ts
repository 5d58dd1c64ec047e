import index from '../../../assets/schemas/index.json';
import type { ClassFault, ClassValidator } from '../../../assets/schemas/validators';
import { asList, type JsonObject } from '../../../shared/json';
import { deepest } from './deepest';
import type { SchemaAnswer } from './types';

/** The schemas of Open Badges 3.0 and CLR 2.0 by address, as they are written and without regard to http or https. */
const entries = new Map(
  index.flatMap((entry) => [entry.url, ...entry.aliases].map((url) => [addressKey(url), entry] as const)),
);

/** Whether the app carries the schema of that address. */
export function isBundled(url: string): boolean {
  return entries.has(addressKey(url));
}

/**
 * Compares a credential with a schema the app carries. The addresses have no version: what stands there today is for
 * VCDM 2.0, what stood there before was for VCDM 1.1, so the credential's own data model says which one its issuer meant.
 */
export async function compareWithBundled(url: string, credential: JsonObject): Promise<SchemaAnswer> {
  const entry = entries.get(addressKey(url));
  if (!entry) return { kind: 'unavailable', detail: url };
  const model1 = asList(credential['@context'])[0] === 'https://www.w3.org/2018/credentials/v1';
  // Loaded when it is asked for: a quarter of a megabyte that most workers never need.
  const validators = (await import('../../../assets/schemas/validators')) as unknown as Readonly<
    Record<string, ClassValidator>
  >;
  const validate = validators[model1 ? entry.classOfModel1 : entry.class];
  if (!validate) return { kind: 'unavailable', detail: url };
  if (validate(credential)) return { kind: 'fits' };
  return { kind: 'breaks', ...deepest((validate.errors ?? []).map(asFault)) };
}

function asFault({ instancePath, keyword, params }: ClassFault): { readonly member: string; readonly rule: string } {
  const named = params['missingProperty'] ?? params['additionalProperty'];
  return { member: typeof named === 'string' ? `${instancePath}/${escaped(named)}` : instancePath, rule: keyword };
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function addressKey(url: string): string {
  return url.replace(/^https?:\/\//i, '').replace(/#$/, '');
}
