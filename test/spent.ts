/** Milliseconds of processor time: what else the machine does makes it no longer. */
export function spent(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least of three. */
export function leastSpent(work: () => void): number {
  return Math.max(1, Math.min(...[0, 1, 2].map(() => spent(work))));
}

/** So long nothing that came from outside may hold anything up (design, section 7). */
export const aHang = 2000;
