import type { Party } from '../../shared/credential';
import { asList, asObject, asString, type JsonValue } from '../../shared/json';
import { idOf, textOf } from './read';

export const noParty: Party = { id: null, name: null, url: null, email: null, description: null, image: null };

/** An issuer, creator or source, written as an id or as a profile. */
export function partyOf(value: JsonValue | undefined): Party {
  const first = asList(value)[0];
  const profile = asObject(first);
  if (!profile) return { ...noParty, id: asString(first) };
  return {
    id: idOf(profile),
    name: textOf(profile['name']),
    url: asString(profile['url']),
    email: asString(profile['email']),
    description: textOf(profile['description']),
    image: idOf(profile['image']),
  };
}
