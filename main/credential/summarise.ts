import type { CredentialFormat, CredentialSummary, Payload } from '../../shared/credential';
import { dataModelOf, type ParsedPayload, parsePayload } from './format';
import { credentialOf } from './jwt-claims';
import { emptySummary } from './empty-summary';
import { type LinkedDocuments, summariseAssertion } from './summarise-assertion';
import { summariseClr1 } from './summarise-clr-1';
import { summariseEndorsement2 } from './summarise-endorsement-2';
import { summariseVerifiable } from './summarise-verifiable';

/**
 * The one normalised view of a payload: JWT claims applied, single values and lists read alike, dates as ISO instants.
 * `documents` gives the linked badge class and issuer of Open Badges 1 and 2 where they are at hand. Never throws; what
 * cannot be read is null.
 */
export function summarise(payload: Payload, format: CredentialFormat, documents: LinkedDocuments): CredentialSummary {
  const parsed = parsePayload(payload);
  return parsed.ok ? summariseParsed(parsed.value, format, documents) : { ...emptySummary, format };
}

/** The same for a payload that has been read already. */
export function summariseParsed(
  parsed: ParsedPayload,
  format: CredentialFormat,
  documents: LinkedDocuments,
): CredentialSummary {
  const credential = credentialOf(parsed);
  const model = dataModelOf(parsed.document);
  if (model === 'ob1' || model === 'ob2') return summariseAssertion(credential, format, documents);
  if (model === 'clr1') return summariseClr1(credential, format, documents);
  if (model === 'ob2-endorsement') return summariseEndorsement2(credential, format, documents);
  return summariseVerifiable(credential, format, model);
}
