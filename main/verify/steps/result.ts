import type { CredentialSummary } from '../../../shared/credential';
import { failed, type Finding, notApplicable, passed } from '../finding';

/** OB 3.0 `result.status`: a good signature can say that somebody did not finish, and then nothing was earned. */
export function checkResult({ results }: CredentialSummary): Finding {
  const stated = results.flatMap(({ status }) => (status === null ? [] : [status]));
  if (stated.length === 0) return notApplicable('result-not-stated');
  const open = stated.find((status) => status !== 'Completed');
  return open === undefined ? passed('result-completed') : failed('result-not-completed', { status: open });
}
