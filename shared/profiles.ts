/** Colours a wallet can be told by. Names of tokens; the look is the page's. */
export const profileColours = ['slate', 'teal', 'olive', 'amber', 'brick', 'plum'] as const;
export type ProfileColour = (typeof profileColours)[number];

export const profileLimits = { name: 60, profiles: 50 } as const;

/** One of the wallets on this computer, as far as it is known without opening it. */
export interface Profile {
  /** `first`, or a random UUID. */
  readonly id: string;
  /** Visible to whoever uses this computer account, locked or not. Empty where none was given. */
  readonly name: string;
  readonly colour: ProfileColour;
}

/** A wallet that was deleted, and is kept for 30 days. */
export interface DeletedProfile extends Profile {
  /** ISO time after which it is gone for good. */
  readonly goneAfter: string;
}

export interface Profiles {
  readonly current: string;
  /** In the order they were made. */
  readonly profiles: readonly Profile[];
  readonly deleted: readonly DeletedProfile[];
}
