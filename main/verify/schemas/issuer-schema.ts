import { type SchemaDraft, Validator } from '@cfworker/json-schema';
import { asString, isJsonObject, type JsonObject, type JsonValue } from '../../../shared/json';
import { deepest } from './deepest';
import { withinTime } from './time-limit';
import type { SchemaAnswer } from './types';

/** Beyond these a schema is not used. The largest in use (CLR 2.0) has 2,600 members, 14 deep. */
const mostMembers = 20_000;
const mostDeep = 64;
/** The largest schema in use takes 20 milliseconds on a large record. */
const milliseconds = 500;

/** The editions VC JSON Schema names, and those before them that issuers still use; none named means the newest. */
const drafts: Readonly<Record<string, SchemaDraft>> = {
  'json-schema.org/draft/2020-12/schema': '2020-12',
  'json-schema.org/draft/2019-09/schema': '2019-09',
  'json-schema.org/draft-07/schema': '7',
  'json-schema.org/draft-04/schema': '4',
};

/**
 * Compares a credential with a schema its issuer published (W3C VC JSON Schema). SECURITY: the schema is a stranger's:
 * it is read by an interpreter and never made into code, points nowhere outside itself, and has a limit on size, depth
 * and time. Where a limit is met, or it uses what the interpreter does not know, nothing is said about the credential.
 */
export function compareWithIssuers(schema: JsonObject, credential: JsonObject): SchemaAnswer {
  const draft = draftOf(schema);
  if (draft === null) return unavailable(`$schema ${asString(schema['$schema']) ?? ''}`);
  const refused = refusal(schema);
  if (refused !== null) return unavailable(refused);
  try {
    return withinTime(milliseconds, () => {
      const { valid, errors } = new Validator(schema, draft, true).validate(credential);
      if (valid) return { kind: 'fits' };
      const faults = errors.map(({ instanceLocation, keyword }) => ({
        member: instanceLocation.replace(/^#/, ''),
        rule: keyword,
      }));
      return { kind: 'breaks', ...deepest(faults) };
    });
  } catch (thrown) {
    // Also an endless circle of references, which ends with the stack.
    return unavailable(thrown instanceof Error ? thrown.message : 'the schema cannot be used');
  }
}

function draftOf(schema: JsonObject): SchemaDraft | null {
  if (schema['$schema'] === undefined) return '2020-12';
  const name = (asString(schema['$schema']) ?? '').replace(/^https?:\/\//, '').replace(/#$/, '');
  return Object.hasOwn(drafts, name) ? (drafts[name] ?? null) : null;
}

/** Why a schema is not used; null where it may be. */
function refusal(schema: JsonObject): string | null {
  let members = 0;
  const rest: { readonly value: JsonValue; readonly depth: number }[] = [{ value: schema, depth: 0 }];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { value, depth } = next;
    members += 1;
    if (members > mostMembers || depth > mostDeep) return 'the schema is too large';
    const fault = isJsonObject(value) ? wayOut(value) : null;
    if (fault !== null) return fault;
    if (typeof value === 'object' && value !== null) {
      for (const inner of Object.values(value)) if (inner !== undefined) rest.push({ value: inner, depth: depth + 1 });
    }
  }
  return null;
}

function wayOut(value: JsonObject): string | null {
  const { $ref: ref, $dynamicRef: dynamic, $recursiveRef: recursive } = value;
  if (typeof dynamic === 'string' || typeof recursive === 'string') return 'the schema refers to itself dynamically';
  return typeof ref === 'string' && !ref.startsWith('#') ? `the schema refers to ${ref}` : null;
}

function unavailable(detail: string): SchemaAnswer {
  return { kind: 'unavailable', detail };
}
