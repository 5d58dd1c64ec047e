/** What a compiled class finds first where data does not fit. */
export interface ClassFault {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A class of the schemas as a function: whether data fits, and on `errors` why not. */
export interface ClassValidator {
  (data: unknown): boolean;
  readonly errors?: readonly ClassFault[] | null;
}

export const AchievementCredential: ClassValidator;
export const AchievementCredentialv1p1: ClassValidator;
export const ClrCredential: ClassValidator;
export const EndorsementCredential: ClassValidator;
export const EndorsementCredentialv1p1: ClassValidator;
