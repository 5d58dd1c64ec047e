/** Thrown where a document uses something that is left to the whole processor. One for all: a stack costs more than a badge. */
export const unusual = new Error('not read directly');

/** Thrown where a context has to be processed first, which takes its turn; afterwards the document is read again. */
export class Wanted extends Error {
  readonly provide: () => Promise<void>;

  constructor(provide: () => Promise<void>) {
    super('a context is wanted');
    this.provide = provide;
  }
}
