/** What a person shows to have the key of a wallet. */
export type Proof =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'key-ring' }
  | { readonly kind: 'recovery'; readonly code: string };

/** What shall open the wallet from now on. Setting takes the place of what there was of that kind. */
export type KeyChange =
  | { readonly kind: 'set-passphrase'; readonly passphrase: string }
  | { readonly kind: 'remove-passphrase' }
  | { readonly kind: 'add-key-ring' }
  | { readonly kind: 'remove-key-ring' }
  | { readonly kind: 'set-recovery'; readonly code: string }
  | { readonly kind: 'remove-recovery' };
