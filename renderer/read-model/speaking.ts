import { nearestLanguage } from '../../shared/own-languages';
import type { Row } from '../../shared/row';
import type { Snapshot } from './snapshot';

/**
 * Calls badges of several languages by their name in the one nearest to the reader's. A row of which nothing changed
 * stays the same object, and so does a snapshot in which no badge has several.
 */
export function createSpeaking(): (snapshot: Snapshot, language: string) => Snapshot {
  let known = new WeakMap<Row, Row>();
  let last: { readonly of: Snapshot; readonly language: string; readonly said: Snapshot } | null = null;
  return (snapshot, language) => {
    if (last?.of === snapshot && last.language === language) return last.said;
    if (last?.language !== language) known = new WeakMap();
    let rows: Map<string, Row> | null = null;
    for (const [id, row] of snapshot.rows) {
      if (row.names === undefined) continue;
      const said = known.get(row) ?? inLanguage(row, language);
      known.set(row, said);
      if (said === row) continue;
      rows ??= new Map(snapshot.rows);
      rows.set(id, said);
    }
    const said = rows ? { ...snapshot, rows } : snapshot;
    last = { of: snapshot, language, said };
    return said;
  };
}

function inLanguage(row: Row, wanted: string): Row {
  const names = row.names ?? [];
  const language = nearestLanguage(
    names.map((one) => one.language),
    wanted,
  );
  const name = names.find((one) => one.language === language)?.name ?? row.name;
  return name === row.name ? row : { ...row, name };
}
