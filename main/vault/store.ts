import Database from 'libsql';
import { type Binding, countPlaceholders, safeBindings } from './bindings';
import { collectGarbage } from './collect-garbage';
import { nativeCall } from './native-calls';
import { VaultRefusal } from './refusal';
import type { Row } from './rows';

interface Prepared {
  readonly statement: Database.Statement;
  readonly placeholders: number;
}

/** Options of libsql that its types leave out. */
interface EncryptionOptions extends Database.Options {
  readonly encryptionCipher: 'aes256cbc';
  readonly encryptionKey: string;
}

/**
 * One encrypted SQLite file behind the few calls the vault needs. Synchronous; one connection, one thread.
 * The only file that knows libsql, so that another SQLite can take its place.
 */
export class Store {
  readonly file: string;
  readonly #database: Database.Database;
  readonly #prepared = new Map<string, Prepared>();
  #open = true;

  /** @param pageKey 32 bytes; the caller keeps and wipes them */
  constructor(file: string, pageKey: Uint8Array) {
    this.file = file;
    // SECURITY: page encryption is on for every byte of the file and its write-ahead log. libsql takes the key as text
    // only, a copy that cannot be wiped; the collector takes it when the store closes.
    const options: EncryptionOptions = {
      encryptionCipher: 'aes256cbc',
      encryptionKey: Buffer.from(pageKey).toString('hex'),
    };
    this.#database = nativeCall(() => new Database(file, options));
  }

  /**
   * Sets the connection up; reads the file for the first time, so a wrong key or a damaged file shows here.
   * `synchronous=FULL` syncs the log at each commit: what was committed survives a kill and a power cut.
   */
  prepareConnection(): void {
    this.all('PRAGMA journal_mode=WAL');
    this.#exec('PRAGMA synchronous=FULL');
    this.#exec('PRAGMA foreign_keys=ON');
    // SECURITY: temporary tables stay in memory, since temporary files are not encrypted; freed pages are overwritten.
    this.#exec('PRAGMA temp_store=MEMORY');
    this.all('PRAGMA secure_delete=ON');
    // Little and often (1 MB), so that no commit waits long for the log to be moved into the file.
    this.all('PRAGMA wal_autocheckpoint=250');
    // 16 MB of decrypted pages: the indexes of ten thousand badges stay in it.
    this.#exec('PRAGMA cache_size=-16384');
  }

  run(sql: string, bindings: readonly Binding[] = []): void {
    const { statement, placeholders } = this.#prepare(sql);
    const bound = safeBindings(bindings, placeholders);
    nativeCall(() => statement.run(bound));
  }

  get(sql: string, bindings: readonly Binding[] = []): Row | null {
    const { statement, placeholders } = this.#prepare(sql);
    const bound = safeBindings(bindings, placeholders);
    return nativeCall(() => statement.get(bound) as Row | undefined) ?? null;
  }

  /** All rows at once: an iterator left half-way would keep the table locked. */
  all(sql: string, bindings: readonly Binding[] = []): readonly Row[] {
    const { statement, placeholders } = this.#prepare(sql);
    const bound = safeBindings(bindings, placeholders);
    return nativeCall(() => statement.all(bound) as Row[]);
  }

  /** Statements of our own without values, several separated by semicolons. */
  execute(sql: string): void {
    this.#assertOpen();
    this.#exec(sql);
  }

  /** All or nothing. Inside another transaction the work simply joins it. */
  transaction<T>(work: () => T): T {
    this.#assertOpen();
    if (this.#inTransaction()) return work();
    this.#exec('BEGIN IMMEDIATE');
    try {
      const value = work();
      this.#exec('COMMIT');
      return value;
    } catch (error) {
      if (this.#inTransaction()) this.#exec('ROLLBACK');
      throw error;
    }
  }

  /**
   * A transaction that stays open until it is ended, over turns of the event loop: whatever else writes meanwhile joins
   * it, so nothing else may. See `openMerge`.
   */
  begin(): { readonly commit: () => void; readonly rollBack: () => void } {
    this.#assertOpen();
    this.#exec('BEGIN IMMEDIATE');
    return {
      commit: () => this.#exec('COMMIT'),
      rollBack: () => {
        if (this.#inTransaction()) this.#exec('ROLLBACK');
      },
    };
  }

  /** From now on every statement that would write is refused, whoever sends it. */
  forReadingAlone(): void {
    this.#exec('PRAGMA query_only=ON');
  }

  /** Moves the write-ahead log into the file and empties it; libsql does not do so by itself on close. */
  checkpoint(): void {
    this.all('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  /** Closes without a checkpoint. Statements hold the file open until they are collected, so collection is asked for. */
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#prepared.clear();
    nativeCall(() => this.#database.close());
    collectGarbage();
  }

  #exec(sql: string): void {
    nativeCall(() => this.#database.exec(sql));
  }

  #inTransaction(): boolean {
    return nativeCall(() => this.#database.inTransaction);
  }

  #prepare(sql: string): Prepared {
    this.#assertOpen();
    const known = this.#prepared.get(sql);
    if (known) return known;
    const prepared = { statement: nativeCall(() => this.#database.prepare(sql)), placeholders: countPlaceholders(sql) };
    this.#prepared.set(sql, prepared);
    return prepared;
  }

  /** SECURITY: libsql still runs kept statements after `close`; a closed store refuses here instead. */
  #assertOpen(): void {
    if (!this.#open) throw new VaultRefusal({ kind: 'locked' });
  }
}
