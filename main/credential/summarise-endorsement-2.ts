import type { CredentialFormat, CredentialSummary } from '../../shared/credential';
import { asObject, asList, asString, type JsonObject } from '../../shared/json';
import { pictureOf } from './details';
import { emptySummary } from './empty-summary';
import { typesOf } from './format';
import { partyOf } from './party';
import { idOf, instantOf, textOf, webAddress } from './read';
import { linked, type LinkedDocuments } from './summarise-assertion';

/**
 * The summary of an Open Badges 2.0 endorsement: what somebody says (`claim`) about a badge class, an issuer or an assertion.
 * Nobody receives one, and it has no name but the one its claim may give the endorsed thing.
 */
export function summariseEndorsement2(
  endorsement: JsonObject,
  format: CredentialFormat,
  documents: LinkedDocuments,
): CredentialSummary {
  const claim = asObject(asList(endorsement['claim'])[0]);
  const profile = linked(endorsement['issuer'], documents);
  const id = asString(endorsement['id']);
  const about = idOf(claim ?? undefined);
  return {
    ...emptySummary,
    format,
    id,
    types: typesOf(endorsement),
    name: textOf(endorsement['name']) ?? textOf(claim?.['name']),
    description: textOf(claim?.['endorsementComment']),
    language: textOf(endorsement['@language']),
    issuer: { ...partyOf(profile ?? endorsement['issuer']), id: idOf(endorsement['issuer']) },
    issuedOn: instantOf(endorsement['issuedOn']),
    expiresOn: instantOf(endorsement['expires']),
    picture: pictureOf(endorsement['image'], profile?.['image']),
    publicPage: webAddress(id),
    ...(about !== null && { endorses: about }),
  };
}
