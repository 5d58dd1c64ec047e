import type { Party } from '../../shared/credential';
import { asList, asObject, asString, type JsonObject, type JsonValue } from '../../shared/json';
import { idOf, textOf, webAddress } from './read';

export const noParty: Party = { id: null, name: null, url: null, email: null, description: null, image: null };

/** An issuer, creator or source, written as an id, as a profile, or as an organisation of the European Learning Model. */
export function partyOf(value: JsonValue | undefined): Party {
  const first = asList(value)[0];
  const profile = asObject(first);
  if (!profile) return { ...noParty, id: asString(first) };
  return {
    id: idOf(profile),
    name: textOf(profile['name']) ?? textOf(profile['legalName']) ?? textOf(profile['prefLabel']),
    url: asString(profile['url']) ?? homepageOf(profile),
    email: asString(profile['email']),
    description: textOf(profile['description']),
    image: idOf(profile['image']),
  };
}

/** European Learning Model `Organisation`: its pages are objects with an address. */
function homepageOf(profile: JsonObject): string | null {
  const page = asObject(asList(profile['homepage'])[0]);
  return webAddress(asString(page?.['contentUrl']) ?? asString(page?.['contentURL']));
}
