/** Gives what was made under a name, or makes it. */
export type Recall<Value> = (name: string, make: () => Value) => Value;

/**
 * Remembers what is made of a text again and again, as of one issuer's address in all its badges.
 * SECURITY: bounded in number and in the length of a name, so that no file fills the memory; when it is full it begins anew.
 */
export function createRecall<Value extends object | string | null>(limits: {
  readonly most: number;
  /** Characters of a name; what has a longer one is made each time. */
  readonly longest: number;
}): Recall<Value> {
  const kept = new Map<string, Value>();
  return (name, make) => {
    const known = kept.get(name);
    if (known !== undefined) return known;
    const made = make();
    if (name.length > limits.longest) return made;
    if (kept.size >= limits.most) kept.clear();
    kept.set(name, made);
    return made;
  };
}
