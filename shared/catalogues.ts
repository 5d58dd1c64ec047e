import type { Resource } from 'i18next';

const files = import.meta.glob<Record<string, unknown>>('../assets/locales/*/*.json', {
  eager: true,
  import: 'default',
});

/** Every catalogue in `assets/locales/<language>/<namespace>.json`, bundled. */
export const catalogues: Resource = Object.entries(files).reduce<Resource>((all, [path, texts]) => {
  const [, language = 'en', namespace = 'errors'] = /([\w-]+)\/([\w-]+)\.json$/.exec(path) ?? [];
  return { ...all, [language]: { ...all[language], [namespace]: texts } };
}, {});
