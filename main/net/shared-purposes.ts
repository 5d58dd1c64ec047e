import type { DocumentRequest } from './types';

/** What many badges have in common. A hosted badge and its picture are one badge's own. */
const shared: ReadonlySet<DocumentRequest['purpose']> = new Set(['issuer', 'key', 'did', 'status', 'schema', 'badge']);

/** Whether the answer to a request serves other badges, too, so that it is worth keeping for a run of checks. */
export function servesOthers({ purpose }: Pick<DocumentRequest, 'purpose'>): boolean {
  return shared.has(purpose);
}
