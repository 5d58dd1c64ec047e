import { servesOthers } from '../net/shared-purposes';
import type { DocumentAnswer, DocumentSource } from '../net/types';

/** So many bytes of answers are kept for one run; beyond it the oldest are asked for again. */
const bytesAtMost = 32 * 1024 * 1024;

/**
 * One request for each shared document in one run of checks, however many badges need it and whatever its server says of
 * caching: a status list of the same minute answers for all of them. A server that does not answer is not asked again
 * for the same document either, so that one dead host does not hold up every badge it signed.
 */
export function onceARun(source: DocumentSource, limit = bytesAtMost): DocumentSource {
  const answers = new Map<string, Promise<DocumentAnswer>>();
  const sizes = new Map<string, number>();
  let held = 0;

  function keep(key: string, size: number): void {
    sizes.set(key, size);
    held += size;
    for (const [oldest, its] of sizes) {
      if (held <= limit) return;
      held -= its;
      sizes.delete(oldest);
      answers.delete(oldest);
    }
  }

  return {
    get(request) {
      if (!servesOthers(request)) return source.get(request);
      const key = JSON.stringify([request.url.split('#', 1)[0], request.accept]);
      const there = answers.get(key);
      if (there) return there.then((answer) => ({ ...answer, url: request.url }));
      const asked = source.get(request);
      answers.set(key, asked);
      void asked.then((answer) => keep(key, answer.kind === 'document' ? answer.bytes.length : 0));
      return asked;
    },
  };
}
