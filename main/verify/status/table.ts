import { asList, asObject, asString, type JsonObject } from '../../../shared/json';
import type { Inquiry } from '../documents';
import { type Finding, notApplicable, unknown, worst } from '../finding';
import { checkBitstringStatus } from './bitstring-status-list';
import { checkRevocationList } from './revocation-list-1edtech';
import { checkRevocationList2020 } from './revocation-list-2020';
import { checkStatusList2021 } from './status-list-2021';
import type { CheckStatus, StatusSubject } from './types';

/** One line a status method. */
const methods: Readonly<Record<string, CheckStatus>> = {
  BitstringStatusListEntry: checkBitstringStatus,
  StatusList2021Entry: checkStatusList2021,
  RevocationList2020Status: checkRevocationList2020,
  '1EdTechRevocationList': checkRevocationList,
};

/** Entries beyond which a credential is not looked at; each may cost a download. */
const mostEntries = 8;

/**
 * Checks every `credentialStatus` entry. Revocation outranks suspension; both outrank an entry that did not answer. Where
 * all is well, an entry with something to say (a message, a newer badge) is told before one that is merely clear.
 */
export async function checkStatus(credential: JsonObject, subject: StatusSubject, inquiry: Inquiry): Promise<Finding> {
  const entries = asList(credential['credentialStatus']);
  if (entries.length === 0) return notApplicable('no-status');
  if (entries.length > mostEntries) return unknown('too-complex', {}, `${String(entries.length)} status entries`);
  const findings: Finding[] = [];
  for (const value of entries) {
    const entry = asObject(value);
    const type = asList(entry?.['type']).find((name) => typeof name === 'string' && Object.hasOwn(methods, name));
    const check = typeof type === 'string' ? methods[type] : undefined;
    const named = asString(asList(entry?.['type'])[0]) ?? '';
    findings.push(
      entry && check ? await check(entry, subject, inquiry) : unknown('unsupported-status', { type: named }),
    );
  }
  const revoked = findings.find(({ reason }) => reason === 'revoked');
  const [first, ...rest] = findings;
  if (revoked || !first) return revoked ?? notApplicable('no-status');
  const bad = worst([first, ...rest]);
  if (bad.outcome !== 'passed') return bad;
  return findings.find(({ reason }) => reason !== 'not-revoked') ?? bad;
}
