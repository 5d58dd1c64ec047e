import { asString, type JsonObject } from '../../shared/json';
import type { ParsedPayload } from '../credential/format';
import { credentialOf } from '../credential/jwt-claims';
import type { Dossier } from './documents';
import { type Finding, failed, unknown } from './finding';
import { signingDays, unlessKeptBefore } from './keys/kept-before';
import type { Examined } from './open-badges-2/examined';
import { checkSecuring, issuerOf } from './securing';
import { checkStatus } from './status/table';
import { checkForm } from './steps/form';
import { periodOf } from './steps/period';
import { checkSchema } from './steps/schema';

/**
 * Examines a W3C credential of any kind: OB 3.0, CLR 2.0, endorsement, presentation, or another.
 * `obliged`: Open Badges and CLR require the JWT claims that plain VC-JOSE-COSE leaves out.
 */
export async function examineVerifiable(
  parsed: ParsedPayload,
  token: string | null,
  obliged: boolean,
  at: Date,
  dossier: Dossier,
): Promise<Examined> {
  const credential = credentialOf(parsed);
  const proving = dossier.inquire();
  const securing = await checkSecuring(parsed, token, proving, at);
  const source = proving.source();
  const period = periodOf(credential);
  const days = signingDays(parsed, period);
  const proof = unlessKeptBefore(securing.proof, source, days);
  const key = unlessKeptBefore(securing.key, source, days);
  const asking = dossier.inquire();
  const status = await statusOf(credential, proof, at, asking);
  // Nobody is asked for the schema of a forgery either.
  const comparing = dossier.inquire();
  const schema = await checkSchema(credential, proof.outcome === 'passed' ? comparing : null);
  return {
    parse: parseFinding(checkForm(parsed, obliged), proof),
    schema,
    proof,
    key,
    status,
    period,
    image: null,
    // The signature is made with what is in hand; only whose the key is may have been asked.
    sources: {
      proof: key.outcome === 'unknown' && proof.outcome !== 'passed' ? source : { kind: 'offline' },
      key: source,
      status: asking.source(),
      schema: comparing.source(),
    },
    summaryOf: null,
  };
}

/** Undefined terms and unknown contexts come to light while hashing; they are faults of the form, not of the signature. */
function parseFinding(form: Finding, proof: Finding): Finding {
  if (form.outcome !== 'passed') return form;
  if (proof.reason === 'undefined-terms') return failed('undefined-terms', proof.params);
  return proof.reason === 'unknown-context' ? unknown('unknown-context', proof.params) : form;
}

/** Nobody is asked about the status of a forgery. */
async function statusOf(
  credential: JsonObject,
  proof: Finding,
  at: Date,
  asking: ReturnType<Dossier['inquire']>,
): Promise<Finding> {
  if (proof.outcome === 'failed') return unknown('not-checked');
  const subject = { credentialId: asString(credential['id']), issuer: issuerOf(credential), at };
  return checkStatus(credential, subject, asking);
}
