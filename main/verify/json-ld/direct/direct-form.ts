import type { JsonObject } from '../../../../shared/json';
import type { HashName } from '../canonical';
import { canonicalLines } from './canonical-lines';
import { readStatements } from './statements';
import { unusual, Wanted } from './ways-out';
import type { World } from './world';

/** What has become of the documents so far, so that a way that is never taken is noticed. */
export const counts = { direct: 0, left: 0 };

/** Contexts a document may lead to that are met for the first time; Open Badges has thirty. */
const mostNew = 200;

/**
 * The canonical N-Quads of a document, read straight from its JSON with the contexts as jsonld processes them; null where
 * the document is for the whole processor. It never says another thing than that one would, and never that a document is
 * at fault.
 */
export async function directForm(document: JsonObject, world: World, hash: HashName): Promise<string | null> {
  for (let round = 0; round < mostNew; round += 1) {
    try {
      const first = canonicalLines(readStatements(document, world.root(), false), hash);
      const form = first === 'twice' ? canonicalLines(readStatements(document, world.root(), true), hash) : first;
      if (form === 'alike' || form === 'twice') break;
      counts.direct += 1;
      return form.lines;
    } catch (thrown) {
      if (!(thrown instanceof Wanted)) {
        if (thrown !== unusual) throw thrown;
        break;
      }
      await thrown.provide();
    }
  }
  counts.left += 1;
  return null;
}
