import type { EndorsedThing } from '../../../shared/report';
import { asList, asString, type JsonObject, type JsonValue } from '../../../shared/json';
import { idOf, objectsOf, webAddress } from '../../credential/read';
import { linked, type LinkedDocuments } from '../../credential/summarise-assertion';

/** Something in a credential that an endorsement can sit on, with its id. */
export interface Thing {
  readonly kind: EndorsedThing;
  readonly id: string | null;
  readonly object: JsonObject;
}

/** An endorsement as it stands there: the document itself, a token, or (Open Badges 2.0 alone) the address of one. */
export type EndorsementText =
  | { readonly kind: 'document'; readonly document: JsonObject }
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'unreadable' };

export interface PlacedEndorsement {
  readonly on: EndorsedThing;
  readonly onId: string | null;
  readonly text: EndorsementText;
}

/** The things of a W3C credential that may be endorsed (OB 3.0 "AchievementCredential", "Achievement", "Profile"). */
export function thingsOfVerifiable(credential: JsonObject): readonly Thing[] {
  const subjects = objectsOf(credential['credentialSubject']);
  const achievements = subjects.flatMap((subject) => objectsOf(subject['achievement']));
  return [
    thing('credential', credential),
    ...achievements.map((achievement) => thing('achievement', achievement)),
    ...profiles(credential['issuer']).map((profile) => thing('issuer', profile)),
    ...achievements.flatMap(({ creator }) => profiles(creator)).map((profile) => thing('creator', profile)),
    ...subjects.flatMap(({ source }) => profiles(source)).map((profile) => thing('source', profile)),
  ];
}

/**
 * Whether an endorsement stands anywhere in a W3C credential. Most have none, and to see that they need not be taken apart;
 * never false where `endorsementsOn` its things would find one.
 */
export function mayBeEndorsed(credential: JsonObject): boolean {
  if (bears(credential) || anyBears(credential['issuer'])) return true;
  for (const subject of objectsOf(credential['credentialSubject'])) {
    if (anyBears(subject['source'])) return true;
    for (const achievement of objectsOf(subject['achievement'])) {
      if (bears(achievement) || anyBears(achievement['creator'])) return true;
    }
  }
  return false;
}

function bears(object: JsonObject): boolean {
  return object['endorsement'] !== undefined || object['endorsementJwt'] !== undefined;
}

function anyBears(profiles: JsonValue | undefined): boolean {
  if (typeof profiles !== 'object' || profiles === null) return false;
  return Array.isArray(profiles)
    ? profiles.some((entry) => objectsOf(entry as JsonValue).some(bears))
    : bears(profiles as JsonObject);
}

/** A profile, or the bare id of one: nothing can sit on an id, but an endorsement elsewhere can be about it. */
function profiles(value: JsonValue | undefined): readonly JsonObject[] {
  return asList(value).flatMap((entry) => (typeof entry === 'string' ? [{ id: entry }] : objectsOf(entry)));
}

/** The same of an Open Badges 2.0 assertion (section "Endorsement"): assertion, badge class and profile, embedded or linked. */
export function thingsOfAssertion(assertion: JsonObject, documents: LinkedDocuments): readonly Thing[] {
  const badge = linked(assertion['badge'], documents);
  const profile = badge && linked(badge['issuer'], documents);
  return [
    thing('credential', assertion),
    ...(badge ? [thing('achievement', badge)] : []),
    ...(profile ? [thing('issuer', profile)] : []),
  ];
}

function thing(kind: EndorsedThing, object: JsonObject): Thing {
  return { kind, id: idOf(object), object };
}

/**
 * Every endorsement on these things, in the order of the things. `follow`: an address is an endorsement, too. SECURITY: W3C
 * credentials embed theirs, so no address in one is ever asked for on this account.
 */
export function endorsementsOn(things: readonly Thing[], follow: boolean): readonly PlacedEndorsement[] {
  return things.flatMap(({ kind: on, id: onId, object }) =>
    [...asList(object['endorsement']), ...asList(object['endorsementJwt'])].map((value) => ({
      on,
      onId,
      text: textOf(value, follow),
    })),
  );
}

const compactJws = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/;

function textOf(value: JsonValue, follow: boolean): EndorsementText {
  const word = asString(value);
  if (word === null) {
    const [document] = objectsOf(value);
    return document ? { kind: 'document', document } : { kind: 'unreadable' };
  }
  if (compactJws.test(word)) return { kind: 'token', token: word };
  const url = webAddress(word);
  return follow && url !== null ? { kind: 'address', url } : { kind: 'unreadable' };
}
