import { badgeMarks, type BadgeMarks, isSameBadge } from '../../shared/badge-identity';
import type { RecordView } from '../../shared/wallet';
import type { Vault } from '../vault/types';

/** A badge of the wallet as another copy is held against it. */
export interface KnownBadge {
  readonly id: string;
  readonly marks: BadgeMarks;
}

export interface KnownBadges {
  /** Takes in what changed in the vault since the last time, a page at a time, so that others get their turn. */
  follow(): Promise<void>;
  add(badge: KnownBadge): void;
  /** After a change of one's own, of which all was added: what it wrote need not be read back. */
  skip(change: { readonly before: number; readonly after: number }): void;
  /** Outside the trash or in it; the one that came first. */
  sameAs(marks: BadgeMarks): KnownBadge | null;
  /**
   * Badges with the same dates, among which there may be one with the same signed data and no id; none where there are
   * more than `most`.
   */
  ofSameDay(marks: BadgeMarks, most: number): readonly KnownBadge[];
}

const pageSize = 100;

/** What is in a vault by what badges are recognised by. Kept up to date by the vault's revision, never read twice. */
export function knownBadges(vault: Pick<Vault, 'changes'>): KnownBadges {
  const all = new Map<string, BadgeMarks>();
  const byCredential = new Map<string, Set<string>>();
  const byDay = new Map<string, Set<string>>();
  let revision = 0;

  function remove(id: string): void {
    const marks = all.get(id);
    if (!marks) return;
    all.delete(id);
    if (marks.credential !== null) byCredential.get(marks.credential)?.delete(id);
    byDay.get(dayOf(marks))?.delete(id);
  }
  function add({ id, marks }: KnownBadge): void {
    remove(id);
    all.set(id, marks);
    if (marks.credential !== null) note(byCredential, marks.credential, id);
    note(byDay, dayOf(marks), id);
  }
  const badges = (ids: ReadonlySet<string> | undefined): readonly KnownBadge[] =>
    [...(ids ?? [])].flatMap((id) => {
      const marks = all.get(id);
      return marks ? [{ id, marks }] : [];
    });

  return {
    add,
    skip({ before, after }) {
      if (revision === before) revision = after;
    },
    async follow() {
      for (;;) {
        const page = vault.changes(revision, pageSize);
        for (const view of page.changed) add(knownBadge(view));
        for (const id of [...page.removed, ...(page.damaged ?? [])]) remove(id);
        revision = page.revision;
        if (!page.more) return;
        await new Promise(setImmediate);
      }
    },
    sameAs: (marks) =>
      marks.credential === null
        ? null
        : (badges(byCredential.get(marks.credential)).find((one) => isSameBadge(one.marks, marks)) ?? null),
    ofSameDay(marks, most) {
      const alike = byDay.get(dayOf(marks));
      return alike && alike.size <= most ? badges(alike) : [];
    },
  };
}

const known = new WeakMap<Vault, KnownBadges>();

/** The one index of an open vault; gone with it. */
export function knownIn(vault: Vault): KnownBadges {
  const there = known.get(vault) ?? knownBadges(vault);
  known.set(vault, there);
  return there;
}

export function knownBadge({ id, summary, report }: Pick<RecordView, 'id' | 'summary' | 'report'>): KnownBadge {
  return { id, marks: badgeMarks(summary, report) };
}

function dayOf({ from, until }: BadgeMarks): string {
  return `${from} ${until}`;
}

function note(index: Map<string, Set<string>>, key: string, id: string): void {
  const there = index.get(key);
  if (there) there.add(id);
  else index.set(key, new Set([id]));
}
