import type { Association } from '../credential';
import { asList, asObject, asString, isJsonObject, type JsonObject } from '../json';
import { type ResultRow, resultRows } from './results';
import { type RecordNode, treeOf } from './tree';
import { objects, wordsOf } from './words';

/** SECURITY: nothing a record holds makes a page endless. */
const mostNodes = 2_000;

/**
 * The achievements of a learner record (CLR 2.0 or 1.0) as trees: what is a child or a part of another stands beneath it,
 * what precedes another before it, and the rest in the order of the record. Null where the text is no JSON object.
 * @param text the signed data, decoded; `vc` inside a token is looked through
 */
export function learnerRecord(text: string, associations: readonly Association[]): readonly RecordNode[] | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isJsonObject(parsed)) return null;
  const record = asObject(parsed['vc']) ?? parsed;
  const nodes = [...partsOf(record), ...assertionsOf(record)].slice(0, mostNodes);
  return treeOf(nodes, associations);
}

function partsOf(record: JsonObject): readonly RecordNode[] {
  const subject = asObject(asList(record['credentialSubject'])[0]);
  const wrapped = asList(subject?.['verifiableCredential'] ?? record['verifiableCredential']);
  return wrapped.flatMap((part, at) => {
    const credential = asObject(part) ?? claimsOf(asString(part) ?? '');
    if (!credential) return [];
    const inner = asObject(asList(credential['credentialSubject'])[0]);
    const achievement = asObject(asList(inner?.['achievement'])[0]);
    const results = resultRows(inner?.['result'], achievement?.['resultDescription']);
    const date = asString(credential['awardedDate']) ?? asString(credential['validFrom']);
    return [
      nodeOf(`part ${at}`, credential, inner, achievement, results, date ?? asString(credential['issuanceDate'])),
    ];
  });
}

/** CLR 1.0: assertions that name their achievement, or hold it. */
function assertionsOf(record: JsonObject): readonly RecordNode[] {
  const achievements = objects(record['achievements']);
  return objects(record['assertions']).map((assertion, at) => {
    const named = asList(assertion['achievement'])[0];
    const achievement = asObject(named) ?? achievements.find(({ id }) => id !== undefined && id === named) ?? null;
    const results = resultRows(assertion['results'], achievement?.['resultDescriptions']);
    return nodeOf(`assertion ${at}`, assertion, assertion, achievement, results, asString(assertion['issuedOn']));
  });
}

function nodeOf(
  key: string,
  credential: JsonObject,
  subject: JsonObject | null,
  achievement: JsonObject | null,
  results: readonly ResultRow[],
  date: string | null,
): RecordNode {
  const credits = subject?.['creditsEarned'];
  return {
    key,
    ids: [asString(credential['id']), asString(achievement?.['id'])].filter((id) => id !== null),
    name: wordsOf(achievement?.['name']) ?? wordsOf(credential['name']),
    type: wordsOf(achievement?.['achievementType']),
    level: wordsOf(achievement?.['level'] ?? achievement?.['educationLevel']),
    credits: typeof credits === 'number' ? credits : null,
    date,
    results,
    children: [],
  };
}

/** The claims of a part that is a token: read for its words here; its own check stands on its own page. */
function claimsOf(token: string): JsonObject | null {
  const body = token.split('.')[1];
  if (body === undefined) return null;
  try {
    const binary = atob(body.replaceAll('-', '+').replaceAll('_', '/'));
    const text = new TextDecoder().decode(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)));
    const claims: unknown = JSON.parse(text);
    return isJsonObject(claims) ? (asObject(claims['vc']) ?? claims) : null;
  } catch {
    return null;
  }
}
