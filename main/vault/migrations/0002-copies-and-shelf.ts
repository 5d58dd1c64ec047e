import type { Migration } from './migration';

/**
 * `copies` are further originals of a badge that is in the wallet already: the same badge from another file or place.
 * `shelf` holds what the earner put into the wallet beside the badges. Its `id` tells nothing: it is a keyed hash.
 */
export const copiesAndShelf: Migration = {
  version: 2,
  sql: `
CREATE TABLE copies (
  id TEXT PRIMARY KEY,
  record TEXT NOT NULL REFERENCES records (id) ON DELETE CASCADE,
  original TEXT NOT NULL REFERENCES originals (sha256),
  sealed BLOB NOT NULL
) STRICT;
CREATE INDEX copies_by_record ON copies (record);
CREATE INDEX copies_by_original ON copies (original);
CREATE TABLE shelf (
  kind TEXT NOT NULL,
  id BLOB NOT NULL,
  revision INTEGER NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT;
`,
};
