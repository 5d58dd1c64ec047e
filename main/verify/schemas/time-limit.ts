import { runInNewContext } from 'node:vm';

/**
 * Runs a computation and ends it after so many milliseconds, with an error. SECURITY: a pattern in an issuer's schema can
 * be written to take years on a short text; the engine interrupts even that, which no count of our own could.
 */
export function withinTime<T>(milliseconds: number, compute: () => T): T {
  return runInNewContext('compute()', { compute }, { timeout: milliseconds }) as T;
}
