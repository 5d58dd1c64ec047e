/** A message key in the source: `whole`, or the beginning of one that is built (`report:step.` of `report:step.${x}`). */
export interface KeyUse {
  readonly kind: 'whole' | 'prefix';
  readonly key: string;
}

/** The message keys of these namespaces that a source text names in its string literals. */
export function usesIn(source: string, namespaces: ReadonlySet<string>): readonly KeyUse[] {
  return [...source.matchAll(/(['"`])([a-z][\w-]*):([\w.-]*)(\$\{|\1)/g)].flatMap((found): KeyUse[] => {
    const [, , namespace = '', rest = '', end] = found;
    if (!namespaces.has(namespace) || (end !== '${' && rest === '')) return [];
    return [{ kind: end === '${' ? 'prefix' : 'whole', key: `${namespace}:${rest}` }];
  });
}

/** The key as the source names it: without the ending that i18next chooses by count. */
export function pluralBase(key: string): string {
  return key.replace(/_(?:zero|one|two|few|many|other)$/, '');
}
