import type { CredentialFormat, CredentialSummary, RecipientIdentity } from '../../shared/credential';
import { asList, asObject, asString, type JsonObject, type JsonValue } from '../../shared/json';
import { evidenceOf, pictureOf } from './details';
import { allExtensions, editionsOf } from './extensions';
import { typesOf } from './format';
import { languageTexts } from './language-texts';
import { noParty, partyOf } from './party';
import { idOf, instantOf, textOf, webAddress } from './read';
import { alignmentsOf, tagsOf } from './skills';
import { statedFactsOf } from './stated';

/** A linked document by its address, where it was read; null where it was not. */
export type LinkedDocuments = (url: string) => JsonObject | null;

/** The object a property embeds, or the document its address leads to. */
export function linked(value: JsonValue | undefined, documents: LinkedDocuments): JsonObject | null {
  const first = asList(value)[0];
  const url = asString(first);
  return url === null ? asObject(first) : documents(url);
}

/** The summary of an Open Badges 0.5, 1.0, 1.1 or 2.0 assertion and of what it links or embeds. */
export function summariseAssertion(
  assertion: JsonObject,
  format: CredentialFormat,
  documents: LinkedDocuments,
): CredentialSummary {
  const badge = linked(assertion['badge'], documents);
  const profile = badge && (linked(badge['issuer'], documents) ?? null);
  const issuer = profile ? partyOf(legacyIssuer(profile)) : { ...noParty, id: idOf(badge?.['issuer']) };
  const criteria = badge?.['criteria'];
  const id = asString(assertion['id']) ?? hostedUrl(assertion);
  const texts = languageTexts({
    name: badge?.['name'],
    description: badge?.['description'],
    criteria: asObject(criteria)?.['narrative'],
  });
  return {
    format,
    id: id ?? asString(assertion['uid']),
    types: typesOf(assertion),
    name: textOf(badge?.['name']),
    description: textOf(badge?.['description']),
    language: textOf(badge?.['@language']) ?? textOf(assertion['@language']),
    issuer: { ...issuer, id: issuer.id ?? idOf(badge?.['issuer']) },
    achievement: {
      id: idOf(badge ?? undefined) ?? idOf(assertion['badge']),
      name: textOf(badge?.['name']),
      description: textOf(badge?.['description']),
      type: null,
      criteriaUrl: webAddress(idOf(criteria)),
      criteriaNarrative: textOf(asObject(criteria)?.['narrative']),
      humanCode: null,
      fieldOfStudy: null,
      specialization: null,
      version: textOf(badge?.['version']),
      creator: null,
    },
    issuedOn: instantOf(assertion['issuedOn'] ?? assertion['issued_on']),
    awardedOn: null,
    expiresOn: instantOf(assertion['expires']),
    recipients: recipientsOf(assertion),
    recipientName: textOf(asObject(assertion['extensions:recipientProfile'])?.['name']),
    narrative: textOf(assertion['narrative']),
    skills: [...alignmentsOf(badge?.['alignment'], 'alignment'), ...tagsOf(badge?.['tags'])],
    evidence: evidenceOf(assertion['evidence']),
    results: [],
    creditsEarned: null,
    licenseNumber: null,
    picture: pictureOf(assertion['image'], badge?.['image']),
    publicPage: webAddress(id),
    parts: 0,
    extensions: allExtensions(assertion, badge, profile),
    editions: editionsOf(badge?.['related']),
    stated: statedFactsOf(badge),
    ...(texts && { texts }),
  };
}

/** Open Badges 1.0 named its hosted copy in `verify.url`; in a signed badge that is the address of a key. */
function hostedUrl(assertion: JsonObject): string | null {
  const verify = asObject(assertion['verify']);
  return typesOf(verify ?? {}).includes('signed') ? null : asString(verify?.['url']);
}

/** Open Badges 0.5 named its issuer `{origin, name, org, contact}`. */
function legacyIssuer(profile: JsonObject): JsonObject {
  const origin = asString(profile['origin']);
  if (origin === null) return profile;
  return { ...profile, url: origin, email: profile['contact'], description: profile['description'] ?? profile['org'] };
}

/** `recipient` as an identity object (1.0 to 2.0), or as a string beside `salt` (0.5). */
export function recipientsOf(assertion: JsonObject): readonly RecipientIdentity[] {
  const plain = asString(assertion['recipient']);
  if (plain !== null) {
    return [
      { type: 'email', identity: plain, hashed: /^(sha\d+|md5)\$/.test(plain), salt: asString(assertion['salt']) },
    ];
  }
  const recipient = asObject(asList(assertion['recipient'])[0]);
  const identity = asString(recipient?.['identity']);
  if (!recipient || identity === null) return [];
  const hashed = recipient['hashed'] === true || recipient['hashed'] === 'true';
  return [{ type: asString(recipient['type']) ?? 'email', identity, hashed, salt: asString(recipient['salt']) }];
}
