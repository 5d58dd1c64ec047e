/** Any user who owns nothing. */
const nobody = 65534;

/**
 * Does something as a user whom the permissions of a folder hold back, which the superuser's are not. A process of its own
 * for each test file makes that possible; where the tests are run by an ordinary user, nothing changes.
 */
export async function ordinaryUser<T>(work: () => Promise<T>): Promise<T> {
  const before = process.geteuid?.();
  if (before !== 0) return work();
  process.seteuid?.(nobody);
  try {
    return await work();
  } finally {
    process.seteuid?.(before);
  }
}
