import type { PdfObject } from './objects';
import type { PdfDict, PdfValue } from './syntax';

/** The keys under which a file specification names the embedded file (ISO 32000-2, 7.11.3, table 43). */
const keys = ['UF', 'F', 'Unix', 'Mac', 'DOS'] as const;

function* dictsIn(value: PdfValue): Generator<PdfDict> {
  // The reader limits how deep values nest.
  if (value.kind === 'array') for (const item of value.items) yield* dictsIn(item);
  if (value.kind !== 'dict') return;
  yield value;
  for (const inner of value.entries.values()) yield* dictsIn(inner);
}

/**
 * The embedded files of a PDF, each once: whatever file specification names them, in the document's name tree, as
 * associated file (`AF`), or in an annotation on a page. The specifications are found where they stand, not by walking
 * the tree to them, so a damaged or circular tree hides none.
 */
export function embeddedFiles(objects: ReadonlyMap<number, PdfObject>, limit: number): readonly PdfObject[] {
  const found = new Map<number, PdfObject>();
  for (const { dict } of objects.values()) {
    for (const specification of dictsIn(dict)) {
      const named = specification.entries.get('EF');
      if (named?.kind !== 'dict') continue;
      for (const key of keys) {
        const target = named.entries.get(key);
        const file = target?.kind === 'ref' ? objects.get(target.number) : undefined;
        if (target?.kind === 'ref' && file?.data) found.set(target.number, file);
        if (found.size >= limit) return [...found.values()];
      }
    }
  }
  return [...found.values()];
}
