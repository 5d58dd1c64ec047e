import type { Migration } from './migration';

/**
 * Ids are hashes, `sealed` columns are values of seal.ts, and nothing personal stands outside them.
 * `revision` names the change a row was written at; in `records` and `tombstones` together no number comes twice.
 */
export const firstTables: Migration = {
  version: 1,
  sql: `
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  number INTEGER,
  sealed BLOB
) STRICT;
CREATE TABLE originals (
  sha256 TEXT PRIMARY KEY,
  info BLOB NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE TRIGGER originals_never_altered BEFORE UPDATE ON originals
BEGIN SELECT RAISE(ABORT, 'an original is never altered'); END;
CREATE TABLE pictures (
  sha256 TEXT PRIMARY KEY,
  info BLOB NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE records (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL UNIQUE,
  trashed INTEGER NOT NULL,
  original TEXT NOT NULL REFERENCES originals (sha256),
  picture TEXT,
  view BLOB NOT NULL
) STRICT;
CREATE INDEX records_by_original ON records (original);
CREATE INDEX records_by_picture ON records (picture);
CREATE TABLE sources (
  record TEXT PRIMARY KEY REFERENCES records (id) ON DELETE CASCADE,
  sealed BLOB NOT NULL
) STRICT;
CREATE TABLE reports (
  record TEXT NOT NULL REFERENCES records (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (record, revision)
) STRICT;
CREATE TABLE documents (
  sha256 TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE snapshots (
  number INTEGER PRIMARY KEY,
  record TEXT NOT NULL REFERENCES records (id) ON DELETE CASCADE,
  address BLOB NOT NULL,
  fetched INTEGER NOT NULL,
  document TEXT NOT NULL REFERENCES documents (sha256),
  revision INTEGER NOT NULL,
  sealed BLOB NOT NULL
) STRICT;
CREATE INDEX snapshots_by_record ON snapshots (record);
CREATE INDEX snapshots_by_address ON snapshots (address, fetched);
CREATE INDEX snapshots_by_document ON snapshots (document);
CREATE TABLE tombstones (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL UNIQUE
) STRICT;
CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  sealed BLOB NOT NULL
) STRICT;
INSERT INTO meta (key, number) VALUES ('revision', 0);
`,
};
