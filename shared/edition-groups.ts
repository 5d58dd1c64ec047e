/**
 * Things with ids in groups that can be joined; everybody begins alone. The smaller group always moves into the larger
 * one, so that no order of joining takes longer than a little more than one look at each.
 */
export class EditionGroups<E extends { readonly id: string }> {
  readonly #groupOf = new Map<string, E[]>();

  constructor(editions: readonly E[]) {
    for (const edition of editions) this.#groupOf.set(edition.id, [edition]);
  }

  of(id: string): readonly E[] | undefined {
    return this.#groupOf.get(id);
  }

  /** Ids that are not there are passed over. */
  join(ids: readonly string[]): void {
    let into: E[] | undefined;
    for (const id of ids) {
      const group = this.#groupOf.get(id);
      if (!group || group === into) continue;
      into = into ? this.#merge(into, group) : group;
    }
  }

  #merge(a: E[], b: E[]): E[] {
    const [larger, smaller] = a.length < b.length ? [b, a] : [a, b];
    for (const edition of smaller) {
      this.#groupOf.set(edition.id, larger);
      larger.push(edition);
    }
    return larger;
  }

  /** In the order of the first member of each. */
  all(): readonly (readonly E[])[] {
    return [...new Set(this.#groupOf.values())];
  }
}
