import { dataModelOf, formatOfParsed, parsePayload, typesOf } from '../credential/format';
import { parseJsonText } from '../credential/json-text';
import { listedBadgeOf } from '../credential/platform-metadata';
import { asObject, isJsonObject, type JsonObject, type JsonValue } from '../../shared/json';
import { elementSpans, memberSpan, rootSpan, type Span } from './json-spans';
import type { Sink } from './sink';
import { tokenOf } from './tokens';
import { googlePass } from './wallets/passes';
import { holdsPrivateKey } from './wallets/private-keys';

/** A value in the text it came from, with the pointer to it from the original's payload (RFC 6901). */
interface Place {
  readonly text: string;
  readonly span: Span;
  readonly pointer: string;
}

/**
 * Members in which services wrap credentials: the Open Badges 3.0 API (`credential`, `compactJwsString`), Badge Connect
 * (`results`), Badgr (`result`), Open Badge Passport (`assertion_url`), CLR 1.0 (`clrs`, `signedClrs`), wallets and
 * issuance protocols.
 */
const wrappers = [
  'credential',
  'credentials',
  'verifiableCredential',
  'verifiableCredentials',
  'verifiablePresentation',
  'presentation',
  'compactJwsString',
  'assertion_url',
  'assertion_jws',
  'signature',
  'vc',
  'vp',
  'vp_token',
  'jwt',
  'assertion',
  'assertions',
  'result',
  'results',
  'items',
  'data',
  'clrs',
  'signedClrs',
] as const;

function inside(place: Place, name: string): Place | null {
  const span = memberSpan(place.text, place.span, name);
  return span && { text: place.text, span, pointer: `${place.pointer}/${name}` };
}

/** Not a model we know, but the members say somebody vouches for something: kept, and shown as not understood. */
function vouches(document: JsonObject): boolean {
  const types = typesOf(document);
  if (types.includes('Assertion') || types.includes('Endorsement')) return true;
  return 'credentialSubject' in document && ('issuer' in document || 'proof' in document);
}

/** Takes any JSON value that parsed: a credential, a list of them, one wrapped by a service, a token in a string. */
export function splitJson(value: JsonValue, text: string, pointer: string, sink: Sink): void {
  // SECURITY: looked for in whatever was parsed, so that no text with a private key in it is ever kept as it is.
  if (holdsPrivateKey(value)) sink.sawKeys();
  splitValue(value, { text, span: rootSpan(text), pointer }, sink);
}

/** The same for a part of a text: the value that stands at `span`. */
export function splitPart(value: JsonValue, text: string, span: Span, pointer: string, sink: Sink): void {
  splitValue(value, { text, span, pointer }, sink);
}

function splitValue(value: JsonValue, place: Place, sink: Sink): void {
  if (typeof value === 'string') splitWord(value, place.pointer, sink);
  else if (Array.isArray(value)) splitList(value as readonly JsonValue[], place, sink);
  else if (isJsonObject(value)) splitObject(value, place, sink);
  else sink.refuse(place.pointer, { kind: 'not-a-credential' });
}

function splitList(list: readonly JsonValue[], place: Place, sink: Sink): void {
  if (!sink.admits(list.length)) return;
  const spans = elementSpans(place.text, place.span);
  for (const [index, value] of list.entries()) {
    const span = spans[index];
    if (span) splitValue(value, { text: place.text, span, pointer: `${place.pointer}/${index}` }, sink);
  }
}

function splitMember(document: JsonObject, name: string, place: Place, sink: Sink): void {
  const value = document[name];
  const member = inside(place, name);
  if (value !== undefined && value !== null && member) splitValue(value, member, sink);
}

function splitObject(document: JsonObject, place: Place, sink: Sink): void {
  const types = typesOf(document);
  if (types.some((type) => type === 'EnvelopedVerifiableCredential' || type === 'EnvelopedVerifiablePresentation')) {
    splitWord(typeof document['id'] === 'string' ? document['id'] : '', `${place.pointer}/id`, sink);
    return;
  }
  const model = dataModelOf(document);
  if (model === 'unknown' && listedBadgeOf(document) && !(sink.hasKeys && holdsPrivateKey(document))) {
    const { start, end } = place.span;
    sink.add(place.pointer, { kind: 'json', text: place.text.slice(start, end) }, 'ob2-hosted');
    return;
  }
  if (model === 'unknown' && !vouches(document)) {
    splitWrapper(document, place, sink);
    return;
  }
  // SECURITY: signed or not, a text with a private key in it is not kept.
  if (sink.hasKeys && holdsPrivateKey(document)) {
    sink.refuse(place.pointer, { kind: 'holds-private-key' });
    return;
  }
  // The whole of a file keeps its text to the last byte; a part is the exact slice it takes up.
  const text = place.pointer === '' ? place.text : place.text.slice(place.span.start, place.span.end);
  sink.add(place.pointer, { kind: 'json', text }, formatOfParsed({ kind: 'json', document }));
  splitInner(document, place, sink);
}

/** VCDM 2.0 "Verifiable Presentations" and CLR 2.0 `ClrSubject`: the outer one first, then those inside it. */
function splitInner(document: JsonObject, place: Place, sink: Sink): void {
  const model = dataModelOf(document);
  if (model === 'vp') {
    splitMember(document, 'verifiableCredential', place, sink);
    // What a transcript of ours carries beside the credentials: badges older than presentations.
    splitMember(document, 'openBadges2', place, sink);
  }
  if (model !== 'clr2') return;
  const subject = asObject(document['credentialSubject']);
  const subjectPlace = inside(place, 'credentialSubject');
  if (subject && subjectPlace) splitMember(subject, 'verifiableCredential', subjectPlace, sink);
}

function splitWrapper(document: JsonObject, place: Place, sink: Sink): void {
  const wrapped = wrappers.filter((name) => typeof document[name] === 'object' || typeof document[name] === 'string');
  if (wrapped.length === 0) sink.refuse(place.pointer, { kind: 'not-a-credential' });
  for (const name of wrapped) splitMember(document, name, place, sink);
}

/** Takes a token, an address or a `data:` URI (VCDM 2.0 "Enveloped Verifiable Credentials"). */
export function splitWord(word: string, pointer: string, sink: Sink): void {
  const token = tokenOf(word);
  switch (token.kind) {
    case 'jws':
    case 'sd-jwt': {
      splitJws(token.token, pointer, sink);
      return;
    }
    case 'url': {
      sink.link(token.url);
      return;
    }
    case 'data': {
      splitContent(token.text, pointer, sink);
      return;
    }
    case 'other': {
      sink.refuse(pointer, { kind: 'not-a-credential' });
      return;
    }
  }
}

/** What an envelope holds is a document of its own: a token, or JSON with spans of its own. */
export function splitContent(content: string, pointer: string, sink: Sink): void {
  const token = tokenOf(content);
  if (token.kind === 'jws' || token.kind === 'sd-jwt') {
    splitWord(content, pointer, sink);
    return;
  }
  const parsed = parseJsonText(content);
  if (!parsed.ok) {
    sink.refuse(pointer, parsed.error);
    return;
  }
  if (isJsonObject(parsed.value)) {
    splitJson(parsed.value, content, pointer, sink);
    return;
  }
  sink.refuse(pointer, { kind: 'not-a-credential' });
}

function splitJws(token: string, pointer: string, sink: Sink): void {
  const parsed = parsePayload({ kind: 'jws', token });
  if (!parsed.ok) {
    sink.refuse(pointer, parsed.error);
    return;
  }
  if (parsed.value.kind !== 'jws') return;
  const { document, jws, claimed } = parsed.value;
  const format = formatOfParsed(parsed.value);
  const declared = typeof jws.header['typ'] === 'string' && /(^|[+/-])(v[cp]|dc)\b/.test(jws.header['typ']);
  if (format === 'unknown' && !declared && !vouches(document)) {
    const pass = googlePass(document);
    if (pass?.ok) for (const entry of pass.value.entries) if (entry.kind === 'link') sink.link(entry.url);
    if (pass?.ok) return;
    sink.refuse(pointer, { kind: 'not-a-credential' });
    return;
  }
  if (holdsPrivateKey(jws.claims)) {
    sink.sawKeys();
    sink.refuse(pointer, { kind: 'holds-private-key' });
    return;
  }
  sink.add(pointer, { kind: 'jws', token }, format);
  const claims: Place = { text: jws.claimsText, span: rootSpan(jws.claimsText), pointer };
  const place = claimed === 'none' ? claims : inside(claims, claimed);
  if (place) splitInner(document, place, sink);
}
