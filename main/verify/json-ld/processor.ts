import { type CacheCounts, keepContexts } from './context-cache';
import type { ContextModule, ContextResolver, EventsModule, JsonLd } from './jsonld-parts';
import { privateJsonLd } from './private-copy';

/** A jsonld that keeps scoped contexts, and what its cache has done. */
export interface Processor {
  readonly jsonld: JsonLd;
  readonly counts: CacheCounts;
  readonly ContextResolver: ContextResolver;
  /** How it processes contexts, for those who read documents by them. */
  readonly contexts: ContextModule;
}

let processor: Processor | null = null;

/** The one JSON-LD processor of this thread, loaded when first asked for. */
export function jsonLdProcessor(): Processor {
  processor ??= createProcessor();
  return processor;
}

/** A processor with an empty cache. */
export function createProcessor(): Processor {
  const { jsonld, changed } = privateJsonLd((load) => {
    const { handleEvent } = load('jsonld/lib/events.js') as EventsModule;
    const replay = (event: Parameters<typeof handleEvent>[0]['event'], options: object) => {
      handleEvent({ event, options });
    };
    const contexts = load('jsonld/lib/context.js') as ContextModule;
    return {
      counts: keepContexts(contexts, replay),
      contexts,
      ContextResolver: load('jsonld/lib/ContextResolver.js') as ContextResolver,
    };
  });
  return { jsonld, ...changed };
}
