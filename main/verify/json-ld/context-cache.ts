import type { ActiveContext, ContextModule, JsonLdEvent, ProcessCall } from './jsonld-parts';

/** What the cache has done, so that a missing one is noticed. */
export interface CacheCounts {
  /** Scoped contexts taken from the cache instead of being processed. */
  reused: number;
  /** Scoped contexts processed and kept. */
  kept: number;
}

interface Kept {
  readonly context: ActiveContext;
  /** What processing had to say; said again at each use, for safe mode refuses a document by it. */
  readonly events: readonly JsonLdEvent[];
}

/** Results kept at most. A real badge needs about thirty; hostile nesting could ask for one at each of its nodes. */
const mostKept = 1000;

/**
 * Lets jsonld process each scoped context once. As it comes, it copies the whole active context at every node whose type
 * has a context of its own, so nothing it has processed is ever found again, and Open Badges 3.0 is all such nodes
 * (nine tenths of the time of a verification; upstream issue digitalbazaar/jsonld.js#414).
 *
 * Three changes, to the functions of `jsonld/lib/context.js` and before its other files have read them:
 * - copies are shallow: a term's definition is never changed after it was made;
 * - going back from a type-scoped context gives one object for one context, not a copy each time;
 * - the result of a scoped context is kept with the context it was applied to, under everything it depends on.
 *
 * SECURITY: what is signed must not depend on what was read before. jsonld's own cache does not tell a property-scoped
 * context, which may redefine protected terms, from any other; so scoped contexts never enter it and have a key of their own.
 */
export function keepContexts(
  module: ContextModule,
  replay: (event: JsonLdEvent, options: object) => void,
): CacheCounts {
  const counts: CacheCounts = { reused: 0, kept: 0 };
  const { process, getInitialContext } = module;
  const { adopt, view } = shallowCopies();
  let results = new WeakMap<ActiveContext, Map<unknown, Map<string, Kept>>>();
  let size = 0;

  const resultsFor = ({ activeCtx, localCtx }: ProcessCall): Map<string, Kept> => {
    const ofContext = results.get(activeCtx) ?? new Map<unknown, Map<string, Kept>>();
    const found = ofContext.get(localCtx) ?? new Map<string, Kept>();
    results.set(activeCtx, ofContext.set(localCtx, found));
    return found;
  };

  const processScoped = async (call: ProcessCall): Promise<ActiveContext> => {
    const { options, propagate = true, overrideProtected = false } = call;
    const key = JSON.stringify([propagate, overrideProtected, options.processingMode, options.base]);
    const known = results.get(call.activeCtx)?.get(call.localCtx)?.get(key);
    if (known) {
      counts.reused += 1;
      if (options.eventHandler) for (const event of known.events) replay(event, options);
      return known.context;
    }
    const events: JsonLdEvent[] = [];
    const capture = ({ event, next }: { event: JsonLdEvent; next: () => void }) => {
      events.push(event);
      next();
    };
    const eventHandler = options.eventHandler ? [capture, options.eventHandler] : [capture];
    const context = await process({ ...call, activeCtx: view(call.activeCtx), options: { ...options, eventHandler } });
    if (size >= mostKept) {
      results = new WeakMap();
      size = 0;
    }
    size += 1;
    counts.kept += 1;
    resultsFor(call).set(key, { context, events });
    return context;
  };

  module.process = (call) => {
    // Within one processing jsonld calls itself to validate, each time on a copy that nothing else will meet.
    if (call.cycles) return process(call);
    const scoped = call.overrideProtected === true || call.propagate === false;
    if (scoped && isSelfContained(call.localCtx)) return processScoped(call);
    // An embedded context is jsonld's own to keep: its cache then holds nothing but embedded ones, which all mean the same.
    return process(scoped || imports(call.localCtx) ? { ...call, activeCtx: view(call.activeCtx) } : call);
  };
  module.getInitialContext = (options) => adopt(getInitialContext(options));
  return counts;
}

/** A context whose meaning hangs on nothing that is loaded. */
function isSelfContained(context: unknown): boolean {
  if (context === null) return true;
  return typeof context === 'object' && !Array.isArray(context) && !('@import' in context) && !('@context' in context);
}

function imports(context: unknown): boolean {
  const some: readonly unknown[] = Array.isArray(context) ? context : [context];
  return some.some((one) => typeof one === 'object' && one !== null && '@import' in one);
}

/** The shallow counterparts of jsonld's `clone` and `revertToPreviousContext`. */
function shallowCopies() {
  const settled = new WeakMap<ActiveContext, ActiveContext>();
  const viewed = new WeakMap<ActiveContext, ActiveContext>();

  /** The one context one comes back to; like the copy jsonld makes, it has neither direction nor processing mode. */
  const copyToReturnTo = (context: ActiveContext): ActiveContext => {
    const origin = viewed.get(context) ?? context;
    const known = settled.get(origin);
    if (known) return known;
    const copy = origin.clone();
    settled.set(origin, copy);
    settled.set(copy, copy);
    return copy;
  };

  function clone(this: ActiveContext): ActiveContext {
    const copy: ActiveContext = {
      mappings: new Map(this.mappings),
      clone,
      inverse: null,
      getInverse: this.getInverse,
      protected: { ...this.protected },
      revertToPreviousContext,
    };
    if (this.previousContext) copy.previousContext = copyToReturnTo(this.previousContext);
    for (const name of ['@base', '@language', '@vocab'] as const) if (name in this) copy[name] = this[name];
    return copy;
  }

  function revertToPreviousContext(this: ActiveContext): ActiveContext {
    return this.previousContext ? copyToReturnTo(this.previousContext) : this;
  }

  return {
    /** Gives a context of jsonld's making the shallow methods; its copies inherit them. */
    adopt: (context: ActiveContext): ActiveContext => Object.assign(context, { clone, revertToPreviousContext }),
    /** The same context as another object, under which jsonld's own cache has nothing. */
    view: (context: ActiveContext): ActiveContext => {
      const twin = { ...context };
      viewed.set(twin, viewed.get(context) ?? context);
      return twin;
    },
  };
}
