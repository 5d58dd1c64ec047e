import type { CredentialSummary } from '../../shared/credential';
import { asList, asObject, type JsonObject } from '../../shared/json';
import { mediaPicture } from './media';
import { instantOf, objectsOf, textOf } from './read';

/** Where plain credentials keep what was achieved, the likeliest first; `claim` is that of Blockcerts. */
const places = [
  'achievement',
  'degree',
  'claim',
  'hasCredential',
  'qualification',
  'certificate',
  'certification',
  'diploma',
  'award',
  'course',
  'badge',
  'license',
  'membership',
  'competency',
  'skill',
] as const;

const titles = ['title', 'courseName', 'course', 'credentialName', 'achievementName', 'degreeName', 'certificateName'];
const dates = ['issuedOn', 'dateIssued', 'issueDate', 'awardedDate', 'awardDate', 'dateEarned', 'completionDate'];

/**
 * The best that can be read out of a W3C credential of no known kind: the name of what it claims, or else its type in words. No
 * standard says where that stands, so this is a reading and no check hangs on it.
 */
export function plainMembers(credential: JsonObject, known: CredentialSummary): Partial<CredentialSummary> {
  const subject = objectsOf(credential['credentialSubject'])[0] ?? {};
  const claim = claimOf(subject);
  const title = titles.map((title) => textOf(subject[title])).find((text) => text !== null);
  const name =
    known.achievement?.name ??
    textOf(credential['name']) ??
    textOf(claim?.['name']) ??
    textOf(claim?.['title']) ??
    title ??
    null;
  const words = typeInWords(known.types);
  const description = known.description ?? textOf(claim?.['description']);
  const picture = mediaPicture(asObject(asList(credential['display'])[0]));
  const dated = [subject, claim ?? {}].flatMap((each) => dates.map((date) => instantOf(each[date])));
  const date = dated.find((each) => each !== null);
  return {
    name: name ?? words ?? textOf(subject['name']),
    ...(description !== null && { description }),
    ...(picture.kind !== 'none' && { picture }),
    ...(date && known.awardedOn === null && { awardedOn: date }),
  };
}

/** What the subject holds under a likely name, or the only thing with a name in it. */
function claimOf(subject: JsonObject): JsonObject | undefined {
  const likely = places.flatMap((place) => objectsOf(subject[place])).find(named);
  const others = Object.values(subject)
    .filter((value) => !Array.isArray(value))
    .flatMap((value) => objectsOf(value));
  const [only, ...more] = others.filter(named);
  return likely ?? (more.length === 0 ? only : undefined);
}

function named(object: JsonObject): boolean {
  return textOf(object['name']) !== null || textOf(object['title']) !== null;
}

/** `UniversityDegreeCredential` as "University degree credential". */
function typeInWords(types: readonly string[]): string | null {
  const own = types.find((type) => !['VerifiableCredential', 'VerifiableAttestation'].includes(type));
  if (own === undefined) return null;
  const last = own.split(/[#/:]/).at(-1) ?? own;
  const words = last
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .trim();
  if (words === '') return null;
  return words
    .split(' ')
    .map((word, index) => (index > 0 && /^[A-Z][a-z]/.test(word) ? word.toLowerCase() : word))
    .join(' ');
}
