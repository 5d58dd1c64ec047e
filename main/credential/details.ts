import type { EvidenceItem, PictureSource, RecipientIdentity, ResultItem } from '../../shared/credential';
import { asList, asString, type JsonObject, type JsonValue } from '../../shared/json';
import { idOf, objectsOf, textOf, webAddress } from './read';

/** Evidence as an address, an object, or a list of either. */
export function evidenceOf(value: JsonValue | undefined): readonly EvidenceItem[] {
  return asList(value).flatMap((entry) => {
    const url = webAddress(idOf(entry));
    const [object] = objectsOf(entry);
    if (!object) return url === null ? [] : [{ url, name: null, narrative: null, description: null, genre: null }];
    const text = (name: string) => textOf(object[name]);
    const [name, narrative, description, genre] = [text('name'), text('narrative'), text('description'), text('genre')];
    if (url === null && name === null && narrative === null && description === null) return [];
    return [{ url, name, narrative, description, genre }];
  });
}

/** The first picture that can be shown: contained in the data, or linked from the web. */
export function pictureOf(...values: readonly (JsonValue | undefined)[]): PictureSource {
  for (const value of values) {
    const url = idOf(value);
    if (url?.startsWith('data:image/')) return { kind: 'data', url };
    if (webAddress(url) !== null && url !== null) return { kind: 'linked', url };
  }
  return { kind: 'none' };
}

/** Results of an OB 3.0 subject, joined with their descriptions by id within the same achievement. */
export function resultsOf(results: JsonValue | undefined, descriptions: JsonValue | undefined): readonly ResultItem[] {
  const known = objectsOf(descriptions);
  return objectsOf(results).map((result) => {
    const description = known.find(
      (each) => asString(each['id']) !== null && each['id'] === result['resultDescription'],
    );
    return {
      name: textOf(description?.['name']),
      resultType: textOf(description?.['resultType']),
      value: textOf(result['value']),
      level: levelName(description, asString(result['achievedLevel'])),
      status: asString(result['status']),
    };
  });
}

function levelName(description: JsonObject | undefined, id: string | null): string | null {
  const level = objectsOf(description?.['rubricCriterionLevel']).find((each) => id !== null && each['id'] === id);
  return textOf(level?.['name']);
}

/** `identifier[]` of an OB 3.0 subject, hashed or plain, and its `id`. */
export function subjectIdentities(subject: JsonObject | null): readonly RecipientIdentity[] {
  if (!subject) return [];
  const id = asString(subject['id']);
  const identifiers = objectsOf(subject['identifier']).flatMap((entry) => {
    const identity = asString(entry['identityHash']);
    if (identity === null) return [];
    const hashed = entry['hashed'] === true || entry['hashed'] === 'true';
    return [{ type: asString(entry['identityType']) ?? 'identifier', identity, hashed, salt: asString(entry['salt']) }];
  });
  return [...(id === null ? [] : [{ type: 'id', identity: id, hashed: false, salt: null }]), ...identifiers];
}
