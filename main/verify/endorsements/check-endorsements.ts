import type { EndorsementReport } from '../../../shared/report';
import type { JsonObject } from '../../../shared/json';
import type { DataModel } from '../../credential/format';
import type { Dossier } from '../documents';
import { checkEndorsement } from './check-endorsement';
import { endorsementsOn, mayBeEndorsed, thingsOfAssertion, thingsOfVerifiable } from './places';

/** Endorsements beyond which the rest is not checked: each may cost a download. */
const most = 20;

/** What checking the endorsements of one credential came to; `total` counts those beyond the limit, too. */
export interface CheckedEndorsements {
  readonly reports: readonly EndorsementReport[];
  readonly total: number;
}

const none: CheckedEndorsements = { reports: [], total: 0 };

/**
 * Checks the endorsements of a credential, its achievement and those who made it, each by itself. Endorsements of
 * endorsements are counted and not followed, so that the work stays within what one badge can ask for.
 */
export async function checkEndorsements(
  credential: JsonObject,
  model: DataModel,
  at: string,
  dossier: Dossier,
): Promise<CheckedEndorsements> {
  const older = model === 'ob1' || model === 'ob2';
  if (!older && !mayBeEndorsed(credential)) return none;
  const things = older ? thingsOfAssertion(credential, (url) => dossier.object(url)) : thingsOfVerifiable(credential);
  const placed = endorsementsOn(things, older);
  const reports: EndorsementReport[] = [];
  for (const each of placed.slice(0, most)) reports.push(await checkEndorsement(each, things, at, dossier));
  return { reports, total: placed.length };
}
