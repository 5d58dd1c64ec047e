import { asList, asObject, asString, type JsonObject } from '../../../shared/json';
import { parsePayload } from '../../credential/format';
import { objectsOf } from '../../credential/read';
import type { Inquiry } from '../documents';
import { failed, type Finding, notApplicable, passed, unknown } from '../finding';
import { checkSecuring } from '../securing';

/** Endorsements beyond which the rest is not checked. */
const most = 20;

/**
 * Checks the endorsements of a credential, its achievement and its issuer, each by its own proof (OB 3.0
 * "EndorsementCredential Verification"). A bad endorsement is told by itself and changes nothing about the badge (a
 * recorded decision).
 */
export async function checkEndorsements(credential: JsonObject, inquiry: Inquiry): Promise<Finding> {
  const subject = asObject(asList(credential['credentialSubject'])[0]);
  const endorsed = [credential, ...objectsOf(subject?.['achievement']), ...objectsOf(credential['issuer'])];
  const embedded = endorsed.flatMap((each) => objectsOf(each['endorsement']));
  const tokens = endorsed.flatMap((each) => asList(each['endorsementJwt'])).flatMap((token) => asString(token) ?? []);
  const total = embedded.length + tokens.length;
  if (total === 0) return notApplicable('no-endorsements');
  const outcomes: string[] = [];
  for (const document of embedded.slice(0, most)) outcomes.push(await outcomeOf(document, null, inquiry));
  for (const token of tokens.slice(0, most)) outcomes.push(await outcomeOf(null, token, inquiry));
  const bad = outcomes.filter((outcome) => outcome === 'failed').length;
  if (bad > 0) return failed('endorsements-bad', { bad, total });
  const open = total - outcomes.filter((outcome) => outcome === 'passed').length;
  return open > 0 ? unknown('endorsements-not-checked', { open, total }) : passed('endorsements-good', { total });
}

async function outcomeOf(document: JsonObject | null, token: string | null, inquiry: Inquiry): Promise<string> {
  const parsed = token === null ? null : parsePayload({ kind: 'jws', token });
  if (parsed && !parsed.ok) return 'failed';
  const secured = parsed ? parsed.value : { kind: 'json' as const, document: document ?? {} };
  const { proof, key } = await checkSecuring(secured, token, inquiry);
  if (proof.outcome !== 'passed') return proof.outcome;
  return key.outcome;
}
