import { createHash } from 'node:crypto';
import { isJsonObject, type JsonObject } from '../../shared/json';
import type { FetchError } from '../../shared/errors';
import type { CheckSource } from '../../shared/report';
import type { DocumentPurpose } from '../../shared/wallet';
import { parseJsonText } from '../credential/json-text';
import type { DocumentAnswer, DocumentSource } from '../net/types';
import type { EvidenceSnapshot } from '../net/types';

/** A remote document as the steps read it. */
export type RemoteText =
  | { readonly kind: 'text'; readonly text: string; readonly answer: DocumentAnswer & { readonly kind: 'document' } }
  | { readonly kind: 'gone' }
  | { readonly kind: 'none'; readonly error: FetchError };

export type RemoteJson =
  | { readonly kind: 'json'; readonly value: JsonObject; readonly text: string; readonly finalUrl: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'none'; readonly error: FetchError };

const json = 'application/ld+json, application/json;q=0.9, */*;q=0.1';

/** Asks for documents and remembers where the answers came from, so that a check can say so. */
export interface Inquiry {
  text(url: string, purpose: DocumentPurpose, accept?: string): Promise<RemoteText>;
  json(url: string, purpose: DocumentPurpose): Promise<RemoteJson>;
  bytes(url: string, purpose: DocumentPurpose, accept: string): Promise<DocumentAnswer>;
  /** Where everything asked for by this inquiry came from; a kept copy outranks the network, the oldest date counts. */
  source(): CheckSource;
}

/** The documents one verification used: each address is asked for once, and what the network gave is kept as evidence. */
export class Dossier {
  readonly #source: DocumentSource;
  readonly #answers = new Map<string, Promise<DocumentAnswer>>();
  readonly #snapshots = new Map<string, EvidenceSnapshot>();
  readonly #objects = new Map<string, JsonObject>();

  constructor(source: DocumentSource) {
    this.#source = source;
  }

  /** Only what came from the network now (a kept copy is in the vault already). */
  snapshots(): readonly EvidenceSnapshot[] {
    return [...this.#snapshots.values()];
  }

  /** A JSON document that was read on the way, for the summary. */
  object(url: string): JsonObject | null {
    return this.#objects.get(url) ?? null;
  }

  inquire(): Inquiry {
    const used: DocumentAnswer[] = [];
    const bytes: Inquiry['bytes'] = async (url, purpose, accept) => {
      const answer = await this.#answer(url, purpose, accept);
      used.push(answer);
      return answer;
    };
    return {
      bytes,
      text: async (url, purpose, accept = json) => asText(await bytes(url, purpose, accept)),
      json: async (url, purpose) => this.#json(url, asText(await bytes(url, purpose, json))),
      source: () => sourceOf(used),
    };
  }

  #json(url: string, answer: RemoteText): RemoteJson {
    if (answer.kind !== 'text') return answer;
    const value = objectIn(answer);
    if (!value) return { kind: 'not-json' };
    this.#objects.set(url, value);
    return { kind: 'json', value, text: answer.text, finalUrl: answer.answer.finalUrl };
  }

  #answer(url: string, purpose: DocumentPurpose, accept: string): Promise<DocumentAnswer> {
    const known = this.#answers.get(url);
    if (known) return known;
    const asked = this.#ask(url, purpose, accept);
    this.#answers.set(url, asked);
    return asked;
  }

  /**
   * Old badges name plain `http:` addresses. The one fetch refuses them, so the same address is asked for over https: the
   * answer is at least as sure to come from that host.
   */
  async #ask(url: string, purpose: DocumentPurpose, accept: string): Promise<DocumentAnswer> {
    const answer = await this.#source.get({ url, purpose, accept });
    const refused = answer.kind === 'none' && answer.error.kind === 'link-refused' && answer.error.rule === 'not-https';
    const found =
      refused && url.startsWith('http:')
        ? await this.#source.get({ url: `https:${url.slice('http:'.length)}`, purpose, accept })
        : answer;
    this.#keep(url, purpose, found);
    return found;
  }

  #keep(url: string, purpose: DocumentPurpose, answer: DocumentAnswer): void {
    if (answer.kind === 'none' || answer.from !== 'network' || purpose === 'picture') return;
    this.#snapshots.set(url, snapshotOf(url, purpose, answer));
  }
}

// One issuer's document serves all its badges of a batch: what is worked out of an answer is kept with the answer.
const texts = new WeakMap<DocumentAnswer, string>();
const objects = new WeakMap<DocumentAnswer, JsonObject | 'none'>();
const snapshots = new WeakMap<DocumentAnswer, EvidenceSnapshot>();

function asText(answer: DocumentAnswer): RemoteText {
  return answer.kind === 'document' ? { kind: 'text', text: textOf(answer), answer } : answer;
}

function textOf(answer: DocumentAnswer & { readonly kind: 'document' }): string {
  const known = texts.get(answer);
  if (known !== undefined) return known;
  const text = new TextDecoder().decode(answer.bytes);
  texts.set(answer, text);
  return text;
}

function objectIn({ answer, text }: RemoteText & { readonly kind: 'text' }): JsonObject | null {
  const known = objects.get(answer);
  if (known !== undefined) return known === 'none' ? null : known;
  const parsed = parseJsonText(text.replace(/^\uFEFF/, ''));
  const object = parsed.ok && isJsonObject(parsed.value) ? parsed.value : null;
  objects.set(answer, object ?? 'none');
  return object;
}

/** The same object for all badges that share an answer, so that it goes to another thread once in a message. */
function snapshotOf(
  url: string,
  purpose: DocumentPurpose,
  answer: Exclude<DocumentAnswer, { readonly kind: 'none' }>,
): EvidenceSnapshot {
  const known = snapshots.get(answer);
  if (known?.url === url && known.purpose === purpose) return known;
  const gone = answer.kind === 'gone';
  const bytes = gone ? new Uint8Array() : answer.bytes;
  const snapshot = {
    url,
    finalUrl: gone ? url : answer.finalUrl,
    purpose,
    mediaType: gone ? '' : answer.mediaType,
    sha256: known?.sha256 ?? createHash('sha256').update(bytes).digest('hex'),
    fetchedAt: answer.fetchedAt,
    bytes,
    gone,
  };
  snapshots.set(answer, snapshot);
  return snapshot;
}

function sourceOf(used: readonly DocumentAnswer[]): CheckSource {
  const kept = oldest(used, 'kept');
  if (kept !== null) return { kind: 'kept', at: kept };
  const network = oldest(used, 'network');
  return network === null ? { kind: 'offline' } : { kind: 'network', at: network };
}

function oldest(used: readonly DocumentAnswer[], from: 'network' | 'kept'): string | null {
  let first: string | null = null;
  for (const answer of used) {
    if (answer.kind === 'none' || answer.from !== from) continue;
    if (first === null || answer.fetchedAt < first) first = answer.fetchedAt;
  }
  return first;
}
