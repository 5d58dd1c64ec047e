/** Bytes of a registry or context file beyond which it is not read. */
export const largestFile = 5 * 1024 * 1024;

/** Issuers in one registry beyond which it is refused. */
export const mostEntries = 50_000;

/** Characters of a name or address that are kept. */
export const longestText = 500;
