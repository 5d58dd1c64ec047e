import type { Json } from '../issuer/canonical';
import type { Documents } from '../issuer/documents';

/** A valid badge of one format, as a file, with the documents that make it valid. */
export interface Specimen {
  readonly name: string;
  readonly text: string;
  /** Puts a text in the place of `text` into the file it arrives in. */
  readonly wrap: (text: string) => Uint8Array;
  readonly documents: Documents;
}

/** The text is the file. */
export function plainFile(name: string, content: Json | string, documents: Documents): Specimen {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return { name, text, wrap: (changed) => Buffer.from(changed), documents };
}
