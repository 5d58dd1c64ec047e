import type { ResourceLanguage } from 'i18next';

/** The texts of one language by namespace, from files named `…/<namespace>.json`. */
export function byNamespace(files: Readonly<Record<string, ResourceLanguage>>): ResourceLanguage {
  return Object.fromEntries(Object.entries(files).map(([path, texts]) => [namespaceOf(path), texts]));
}

function namespaceOf(path: string): string {
  return /([\w-]+)\.json$/.exec(path)?.[1] ?? '';
}
