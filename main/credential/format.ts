import type { CredentialFormat, Payload } from '../../shared/credential';
import { asList, asObject, isJsonObject, type JsonObject } from '../../shared/json';
import { failure, type Result, success } from '../../shared/result';
import { type CompactJws, type JwsError, splitCompactJws } from './compact-jws';
import { type JsonTextError, parseJsonText } from './json-text';
import { isSdJwt, splitSdJwt } from './sd-jwt';
import { listedBadgeOf } from './platform-metadata';
import { openSealed } from './sealed-json';

/**
 * A payload read, not yet verified. `document` is the credential itself. For a JWS that is the `vc` or `vp` claim where
 * there is one (VCDM 1.1 style, `claimed`), else the claims as a whole (VCDM 2.0 style and Open Badges 2.0).
 */
export type ParsedPayload =
  | {
      readonly kind: 'json';
      readonly document: JsonObject;
      /** How it is sealed, where it came in a seal that cannot be checked here (`JAdES`). */
      readonly seal?: string;
      /** The platform whose list it stood in: unsigned words about a badge that is hosted there. */
      readonly listed?: string;
    }
  | {
      readonly kind: 'jws';
      readonly document: JsonObject;
      readonly jws: CompactJws;
      readonly claimed: 'vc' | 'vp' | 'none';
    };

export type PayloadError = JsonTextError | JwsError | { readonly kind: 'not-a-credential' };

/** Reads a payload into its document; the refusal says where the text went wrong. */
export function parsePayload(payload: Payload): Result<ParsedPayload, PayloadError> {
  if (payload.kind === 'json') {
    const parsed = parseJsonText(payload.text);
    if (!parsed.ok) return parsed;
    if (!isJsonObject(parsed.value)) return failure({ kind: 'not-a-credential' });
    const sealed = openSealed(parsed.value);
    if (sealed) return success({ kind: 'json', document: sealed.document, seal: sealed.method });
    const listed = listedBadgeOf(parsed.value);
    if (listed) return success({ kind: 'json', document: listed.assertion, listed: listed.platform });
    return success({ kind: 'json', document: parsed.value });
  }
  const split = isSdJwt(payload.token) ? splitSdJwt(payload.token) : splitCompactJws(payload.token);
  if (!split.ok) return split;
  const jws = split.value;
  const vc = asObject(jws.claims['vc']);
  if (vc) return success({ kind: 'jws', document: vc, jws, claimed: 'vc' });
  const vp = asObject(jws.claims['vp']);
  if (vp) return success({ kind: 'jws', document: vp, jws, claimed: 'vp' });
  return success({ kind: 'jws', document: jws.claims, jws, claimed: 'none' });
}

/** The string entries of `@context`, in order. */
export function contextsOf(document: JsonObject): readonly string[] {
  return asList(document['@context']).filter((entry) => typeof entry === 'string');
}

/** The values of `type` (or, in hand-written data, `@type`). */
export function typesOf(document: JsonObject): readonly string[] {
  return asList(document['type'] ?? document['@type']).filter((entry) => typeof entry === 'string');
}

const vcContext = /^https:\/\/www\.w3\.org\/(ns\/credentials\/v2|2018\/credentials\/v1)$/;
const ob2Context = /^https?:\/\/(w3id\.org\/openbadges\/v2|(www\.)?openbadgespec\.org\/v2(\/context\.json)?)\/?$/;
const ob1Context = /^https?:\/\/(w3id\.org\/openbadges\/v1|(www\.)?openbadgespec\.org\/v1(\/context\.json)?)\/?$/;
/** CLR 1.0: `https://purl.imsglobal.org/spec/clr/v1p0/context/clr_v1p0.jsonld`, and addresses below it. */
const clr1Context = /^https?:\/\/purl\.imsglobal\.org\/spec\/clr\/v1p0\//;

const vcTypes: ReadonlySet<string> = new Set([
  'VerifiableCredential',
  'VerifiablePresentation',
  'OpenBadgeCredential',
  'AchievementCredential',
  'ClrCredential',
  'EndorsementCredential',
  'EuropeanDigitalCredential',
]);

/** What a document is by its data model alone (spec-defined contexts and types), before how it is secured. */
export type DataModel =
  | 'vp'
  | 'clr2'
  | 'ob3'
  | 'endorsement'
  | 'vc'
  | 'ob2'
  | 'ob1'
  | 'ob2-endorsement'
  | 'clr1'
  | 'unknown';

function isVerifiable(document: JsonObject, types: readonly string[]): boolean {
  return contextsOf(document).some((context) => vcContext.test(context)) || types.some((type) => vcTypes.has(type));
}

/** CLR 1.0 `Clr`: a learner, a publisher, and what was achieved; known by its context or by these members together. */
function isClr1(document: JsonObject, types: readonly string[], contexts: readonly string[]): boolean {
  const members = 'learner' in document && 'publisher' in document;
  const named =
    types.some((type) => type.toLowerCase() === 'clr') || contexts.some((context) => clr1Context.test(context));
  const holds = ['assertions', 'signedAssertions', 'achievements'].some((name) => name in document);
  return members ? named || holds : named && (holds || types.includes('Clr') || document['revoked'] === true);
}

/**
 * OB2, "Assertion": `recipient`, `badge` and `verification` (1.x: `verify`) are required. Two of the three make an
 * assertion, so that one with a gap is explained as such; a revoked one needs only `id` and `revoked`.
 */
function isAssertion(document: JsonObject, types: readonly string[]): boolean {
  if (types.includes('Assertion')) return true;
  const verification = 'verify' in document || 'verification' in document;
  const named = ['badge' in document, 'recipient' in document, verification].filter(Boolean).length;
  return named >= 2 || (document['revoked'] === true && types.length === 0);
}

/**
 * The data model of a document (spec-digest section 1: W3C contexts first, then Open Badges contexts, then, for data
 * older than contexts, the members that only an Open Badges 1.0 or 0.5 assertion has).
 */
export function dataModelOf(outer: JsonObject): DataModel {
  const document = openSealed(outer)?.document ?? outer;
  const types = typesOf(document);
  if (isVerifiable(document, types)) {
    if (types.includes('VerifiablePresentation')) return 'vp';
    if (types.includes('ClrCredential')) return 'clr2';
    if (types.includes('OpenBadgeCredential') || types.includes('AchievementCredential')) return 'ob3';
    if (types.includes('EndorsementCredential')) return 'endorsement';
    return types.includes('VerifiableCredential') || 'credentialSubject' in document ? 'vc' : 'unknown';
  }
  const contexts = contextsOf(document);
  if (isClr1(document, types, contexts)) return 'clr1';
  // OB 2.0 "Endorsement": an assertion about somebody else's document, with a claim where the badge would be.
  if (types.includes('Endorsement') && 'claim' in document) return 'ob2-endorsement';
  if (!isAssertion(document, types)) return 'unknown';
  if (contexts.some((context) => ob2Context.test(context))) return 'ob2';
  if (contexts.some((context) => ob1Context.test(context))) return 'ob1';
  if ('@context' in document || !('badge' in document || 'verify' in document)) return 'unknown';
  return types.includes('Assertion') && 'verification' in document ? 'ob2' : 'ob1';
}

const jsonFormats: Readonly<Record<DataModel, CredentialFormat>> = {
  vp: 'vp',
  clr2: 'clr2-ldp',
  ob3: 'ob3-ldp',
  endorsement: 'endorsement',
  vc: 'vc-ldp',
  ob2: 'ob2-hosted',
  ob1: 'ob1',
  'ob2-endorsement': 'endorsement',
  clr1: 'clr1',
  unknown: 'unknown',
};

const jwsFormats: Readonly<Record<DataModel, CredentialFormat>> = {
  ...jsonFormats,
  clr2: 'clr2-jwt',
  ob3: 'ob3-jwt',
  vc: 'vc-jwt',
  ob2: 'ob2-signed',
};

/** SD-JWT VC: claims of its own with a type (`vct`) in place of the W3C data model. */
export function isSdJwtVc(parsed: ParsedPayload): boolean {
  return parsed.kind === 'jws' && typeof parsed.jws.claims['vct'] === 'string' && !('@context' in parsed.document);
}

/** The format of a payload that was parsed before. */
export function formatOfParsed(parsed: ParsedPayload): CredentialFormat {
  const model = dataModelOf(parsed.document);
  if (parsed.kind === 'json') return jsonFormats[model];
  if (model !== 'unknown') return jwsFormats[model];
  if (parsed.claimed === 'vp') return 'vp';
  return parsed.claimed === 'vc' || isSdJwtVc(parsed) ? 'vc-jwt' : 'unknown';
}

/** What a payload is, by its data model and by how it is secured; `unknown` where it cannot be read. */
export function formatOf(payload: Payload): CredentialFormat {
  const parsed = parsePayload(payload);
  return parsed.ok ? formatOfParsed(parsed.value) : 'unknown';
}
