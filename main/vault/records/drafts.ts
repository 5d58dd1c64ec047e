import type { KeptDraft } from '../../../shared/declared';
import { currentRevision, type Inside } from '../inside';
import { bytesOf, integerOf } from '../rows';
import { places } from './stored';

/** More unfinished forms than anybody comes back to; the oldest go. */
const atMost = 8;

/** The unfinished statement of a place: `new`, or the id of the record that is stated anew. */
export function readDraft(inside: Inside, place: string): KeptDraft | null {
  return drafts(inside)[place] ?? null;
}

/**
 * Keeps it sealed, or takes it away. Nothing that is shown follows from it but a form that is opened again, so it is no
 * change of the vault: the revision stays, and no backup carries it.
 */
export function saveDraft(inside: Inside, place: string, draft: KeptDraft | null): void {
  const before = drafts(inside);
  if (draft === null && !Object.hasOwn(before, place)) return;
  const others = Object.entries(before).filter(([name]) => name !== place);
  const all = draft === null ? others : [...others, [place, draft] as const];
  const revision = currentRevision(inside);
  const sealed = inside.sealer.sealJson(places.drafts(revision), Object.fromEntries(all.slice(-atMost)));
  inside.store.run("INSERT OR REPLACE INTO settings (key, revision, sealed) VALUES ('drafts', ?, ?)", [
    revision,
    sealed,
  ]);
}

function drafts({ store, sealer }: Inside): Readonly<Record<string, KeptDraft>> {
  const row = store.get("SELECT revision, sealed FROM settings WHERE key = 'drafts'");
  return (row && sealer.openJson(places.drafts(integerOf(row, 'revision')), bytesOf(row, 'sealed'))) ?? {};
}
