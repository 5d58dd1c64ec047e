/** One step of the file's shape. A step that was ever released is never changed; a new one follows it. */
export interface Migration {
  /** The `user_version` the file has after it. */
  readonly version: number;
  readonly sql: string;
}
