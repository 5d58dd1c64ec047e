import { asList, asObject, asString, type JsonObject, type JsonValue } from '../../../shared/json';
import { idOf, instantOf } from '../../credential/read';
import { recipientsOf } from '../../credential/summarise-assertion';
import { algorithmOf } from '../steps/recipient';
import { sameAddress } from './address';

/**
 * What the copy in hand says otherwise than the hosted one, among what an award is about: who, what, from whom, when.
 * What cannot be compared (another salt, another hash, another way of writing) is not called a difference.
 */
export function differences(local: JsonObject, hosted: JsonObject): readonly string[] {
  return [
    ...(sameRecipient(local, hosted) ? [] : ['recipient']),
    ...(sameThing(local['badge'], hosted['badge']) ? [] : ['badge']),
    ...(sameIssuer(local, hosted) ? [] : ['issuer']),
    ...(sameDate(local['issuedOn'], hosted['issuedOn']) ? [] : ['issuedOn']),
    ...(sameDate(local['expires'], hosted['expires']) ? [] : ['expires']),
  ];
}

/** The same for an Open Badges 2.0 endorsement: what is said of whom, by whom, when. */
export function differencesOfEndorsement(local: JsonObject, hosted: JsonObject): readonly string[] {
  const [mine, theirs] = [asObject(local['claim']), asObject(hosted['claim'])];
  const comments = [asString(mine?.['endorsementComment']), asString(theirs?.['endorsementComment'])];
  return [
    ...(sameThing(local['claim'], hosted['claim']) && comments[0] === comments[1] ? [] : ['claim']),
    ...(sameThing(local['issuer'], hosted['issuer']) ? [] : ['issuer']),
    ...(sameDate(local['issuedOn'], hosted['issuedOn']) ? [] : ['issuedOn']),
    ...(sameDate(local['expires'], hosted['expires']) ? [] : ['expires']),
  ];
}

/** The same for a CLR 1.0 record: whose it is, who publishes it, when, and what was achieved. */
export function differencesOfClr(local: JsonObject, hosted: JsonObject): readonly string[] {
  return [
    ...(sameThing(local['learner'], hosted['learner']) ? [] : ['learner']),
    ...(sameThing(local['publisher'], hosted['publisher']) ? [] : ['publisher']),
    ...(sameDate(local['issuedOn'], hosted['issuedOn']) ? [] : ['issuedOn']),
    ...(sameIds(local['assertions'], hosted['assertions']) ? [] : ['assertions']),
  ];
}

/** Whether two lists of documents hold the same ids, in whatever order; a hosted record may have grown since. */
function sameIds(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  const theirs = new Set(asList(other).map((entry) => idOf(entry)));
  return asList(one).every((entry) => theirs.has(idOf(entry)));
}

function sameRecipient(local: JsonObject, hosted: JsonObject): boolean {
  const [mine] = recipientsOf(local);
  const [theirs] = recipientsOf(hosted);
  if (!mine || !theirs) return !mine === !theirs || local['recipient'] === undefined;
  if (mine.hashed && theirs.hashed && mine.salt !== theirs.salt) return true;
  if (mine.hashed !== theirs.hashed) return true;
  if (mine.hashed && algorithmOf(mine.identity) !== algorithmOf(theirs.identity)) return true;
  return mine.type === theirs.type && mine.identity.toLowerCase() === theirs.identity.toLowerCase();
}

/** Two badge classes or profiles: by id where both have one, else by name where both embed it. */
function sameThing(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  const [a, b] = [idOf(one), idOf(other)];
  if (a !== null && b !== null) return sameAddress(a, b);
  const [first, second] = [asObject(asList(one)[0]), asObject(asList(other)[0])];
  return !first || !second || asString(first['name']) === asString(second['name']);
}

function sameIssuer(local: JsonObject, hosted: JsonObject): boolean {
  const [mine, theirs] = [asObject(asList(local['badge'])[0]), asObject(asList(hosted['badge'])[0])];
  return !mine || !theirs || sameThing(mine['issuer'], theirs['issuer']);
}

function sameDate(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  if (one === undefined && other === undefined) return true;
  const [a, b] = [instantOf(one), instantOf(other)];
  return a === b || (a !== null && b !== null && Date.parse(a) === Date.parse(b));
}
