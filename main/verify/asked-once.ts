import { servesOthers } from '../net/shared-purposes';
import type { DocumentAnswer, DocumentSource } from '../net/types';

/** What a worker keeps of a run at most. An issuer's document has a kilobyte or two, a status list a few dozen. */
const most = { answers: 1000, bytes: 16 * 1024 * 1024 };

interface Kept {
  readonly run: number;
  readonly answers: Map<string, DocumentAnswer>;
  bytes: number;
}

let kept: Kept = { run: 0, answers: new Map(), bytes: 0 };

/**
 * Within a batch each document is asked for once, however many badges need it; those that badges share, once a run, with
 * all that was worked out of them. The next run asks anew: what is true of a status list is so for a while only.
 */
export function askedOnce(run: number, source: DocumentSource): DocumentSource {
  if (kept.run !== run) kept = { run, answers: new Map(), bytes: 0 };
  const ofRun = kept;
  const ofBatch = new Map<string, Promise<DocumentAnswer>>();
  return {
    get: (request) => {
      // Only an address can hold a line break, and it comes last.
      const key = `${request.purpose}\n${request.accept}\n${request.url}`;
      const known = ofRun.answers.get(key);
      if (known) return Promise.resolve(known);
      const asked = ofBatch.get(key) ?? source.get(request);
      ofBatch.set(key, asked);
      if (!servesOthers(request)) return asked;
      return asked.then((answer) => {
        keep(ofRun, key, answer);
        return answer;
      });
    },
  };
}

/** A failure is not kept: the next batch may have better luck. */
function keep(of: Kept, key: string, answer: DocumentAnswer): void {
  if (answer.kind !== 'document' || of.answers.has(key)) return;
  if (of.answers.size >= most.answers || of.bytes + answer.bytes.length > most.bytes) return;
  of.bytes += answer.bytes.length;
  of.answers.set(key, answer);
}
