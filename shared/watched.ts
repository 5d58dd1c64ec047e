/** A folder the person chose to be watched for new badges. */
export interface WatchedFolder {
  /** Where it lies, as chosen. */
  readonly path: string;
  /** Its own name, to be shown. */
  readonly name: string;
  readonly addedAt: string;
  /** `gone`: it is not there now, for example on a drive that is not connected. */
  readonly state: 'watching' | 'gone';
  /** How many files that could be badges stand in it and were not looked at, because they were there before. */
  readonly existing: number;
}

export interface WatchedView {
  readonly folders: readonly WatchedFolder[];
}

/** More are not watched: each costs a place with the operating system. */
export const mostWatchedFolders = 10;
