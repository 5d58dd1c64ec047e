/** What comparing a credential with one schema came to. */
export type SchemaAnswer =
  | { readonly kind: 'fits' }
  /** `member`: JSON pointer (RFC 6901) to what is wrong or missing. `rule`: the schema's keyword that it breaks. */
  | { readonly kind: 'breaks'; readonly member: string; readonly rule: string }
  /** Nothing can be said, and why. */
  | { readonly kind: 'unavailable'; readonly detail: string };
