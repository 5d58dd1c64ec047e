import { readBytes } from '../../../../main/intake/read-bytes';
import type { Found } from '../../../../main/intake/types';
import type { IntakeError } from '../../../../shared/errors';

/** What an export is read as: the finding, or the refusal. */
export function readExport(value: unknown): Found | IntakeError {
  const bytes =
    value instanceof Uint8Array ? value : Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
  const result = readBytes(new Uint8Array(bytes));
  return result.ok ? result.value : result.error;
}

/** The addresses an export names, each with what came along with it. */
export function linksOf(value: unknown): readonly (readonly [string, unknown])[] {
  const found = readExport(value);
  return 'links' in found ? found.links.map((url) => [url, found.linkWords?.get(url)] as const) : [];
}
