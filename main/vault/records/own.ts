import { applyOwnChange, noOwnWords, type OwnChange, type OwnError, type OwnWords } from '../../../shared/own';
import { failure, type Result, success } from '../../../shared/result';
import { type Inside, nextRevision } from '../inside';
import { bytesOf, integerOf } from '../rows';
import { places, type StoredView } from './stored';

/**
 * Changes what the earner keeps with records, each view sealed anew at a revision of its own, in one transaction that a
 * refusal takes back whole. Records that are absent or damaged are left out, and so are those that stay as they are.
 */
export function changeOwn(
  inside: Inside,
  ids: readonly string[],
  change: OwnChange,
  at: string,
): Result<null, OwnError> {
  try {
    inside.store.transaction(() => {
      for (const id of new Set(ids)) changeOne(inside, id, change, at);
    });
    return success(null);
  } catch (error) {
    if (error instanceof OwnRefusal) return failure(error.refusal);
    throw error;
  }
}

/** What the earner keeps with a record; null where it is absent or does not open. */
export function ownOf(inside: Inside, id: string): OwnWords | null {
  const view = readView(inside, id);
  return view && ownIn(view);
}

function ownIn({ own }: StoredView): OwnWords {
  return { ...noOwnWords, ...own };
}

function readView({ store, sealer }: Inside, id: string): StoredView | null {
  const row = store.get('SELECT revision, view FROM records WHERE id = ?', [id]);
  return row && sealer.openJson(places.view(id, integerOf(row, 'revision')), bytesOf(row, 'view'));
}

function changeOne(inside: Inside, id: string, change: OwnChange, at: string): void {
  const { store, sealer } = inside;
  const view = readView(inside, id);
  if (!view) return;
  const before = ownIn(view);
  const after = applyOwnChange(before, change, at);
  if (!after.ok) throw new OwnRefusal(after.error);
  if (after.value === before) return;
  const revision = nextRevision(inside);
  const sealed = sealer.sealJson(places.view(id, revision), { ...view, own: after.value });
  store.run('UPDATE records SET revision = ?, view = ? WHERE id = ?', [revision, sealed, id]);
}

/** Takes the transaction back on its way out. */
class OwnRefusal extends Error {
  readonly refusal: OwnError;

  constructor(refusal: OwnError) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}
