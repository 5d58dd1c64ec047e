import type { i18n, TFunction } from 'i18next';

type Fixing = (language: unknown, namespaces?: unknown, prefix?: unknown, more?: unknown) => TFunction;

/**
 * Texts without parameters are looked up once a language: looking one up takes longer than drawing it, and every
 * component that is drawn anew asks for all of its own. All texts are there from the beginning, so none is waited for.
 */
export function rememberTexts(messages: i18n): i18n {
  const known = new Map<string, TFunction>();
  const forget = (): void => known.clear();
  messages.on('languageChanged', forget);
  messages.store.on('added', forget);
  messages.hasLoadedNamespace = () => true;
  const original = messages.getFixedT.bind(messages) as Fixing;
  const remembered: Fixing = (language, namespaces, prefix, more) => {
    if (typeof language !== 'string' || prefix !== undefined) return original(language, namespaces, prefix, more);
    const before = known.get(language);
    if (before) return before;
    const fixed = remembering(original(language, namespaces, prefix, more));
    known.set(language, fixed);
    return fixed;
  };
  messages.getFixedT = remembered as i18n['getFixedT'];
  return messages;
}

/** Keys name their namespace themselves, so one memory serves all who ask. */
function remembering(fixed: TFunction): TFunction {
  const texts = new Map<string, string>();
  const say = (...args: Parameters<TFunction>): unknown => {
    const [key, more] = args;
    if (typeof key !== 'string' || more !== undefined) return fixed(...args);
    const before = texts.get(key);
    if (before !== undefined) return before;
    const text = fixed(key);
    texts.set(key, text);
    return text;
  };
  return Object.assign(say, fixed);
}
