/** One thing a schema objects to, and where. */
export interface Fault {
  /** JSON pointer. */
  readonly member: string;
  readonly rule: string;
}

/**
 * The fault that says most: where a schema has alternatives every one of them complains, and the alternative that went
 * furthest into the data is the one that was meant. Of several as deep the first.
 */
export function deepest(faults: readonly Fault[]): Fault {
  const depth = ({ member }: Fault) => member.split('/').length;
  return faults.reduce(
    (best, fault) => (depth(fault) > depth(best) ? fault : best),
    faults[0] ?? { member: '', rule: '' },
  );
}
