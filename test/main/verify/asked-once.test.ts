import { expect, test } from 'vitest';
import { askedOnce } from '../../../main/verify/asked-once';
import type { DocumentAnswer, DocumentRequest, DocumentSource } from '../../../main/net/types';

const accept = 'application/json';
const key: DocumentRequest = { url: 'https://a.example/key', purpose: 'key', accept };
const hosted: DocumentRequest = { url: 'https://a.example/badge', purpose: 'hosted', accept };
const missing: DocumentRequest = { url: 'https://a.example/none', purpose: 'key', accept };

/** Answers every address but one, and counts. */
function counting(): DocumentSource & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    get: ({ url }) => {
      asked.push(url);
      const answer: DocumentAnswer =
        url === missing.url
          ? { kind: 'none', url, error: { kind: 'network-not-allowed' } }
          : {
              kind: 'document',
              url,
              finalUrl: url,
              mediaType: accept,
              bytes: new Uint8Array(10),
              fetchedAt: '2026-11-22T12:00:00Z',
              from: 'network',
            };
      return Promise.resolve(answer);
    },
  };
}

/** One batch that needs everything twice. */
async function batch(run: number, source: DocumentSource): Promise<void> {
  const documents = askedOnce(run, source);
  for (const request of [key, hosted, missing, key, hosted, missing]) await documents.get(request);
}

test('what badges share is asked for once a run, the rest once a batch, a failure again', async () => {
  const source = counting();
  await batch(101, source);
  expect(source.asked).toEqual([key.url, hosted.url, missing.url]);
  await batch(101, source);
  expect(source.asked.slice(3)).toEqual([hosted.url, missing.url]);
});

test('the next run asks anew', async () => {
  const source = counting();
  await batch(102, source);
  await batch(103, source);
  expect(source.asked.filter((url) => url === key.url)).toHaveLength(2);
});

test('an answer is kept as the same object, with what was worked out of it', async () => {
  const source = counting();
  const first = await askedOnce(104, source).get(key);
  expect(await askedOnce(104, source).get(key)).toBe(first);
});
