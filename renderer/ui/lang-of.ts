/** What a badge states as its language, as an attribute a screen reader can go by; undefined where that is no language. */
export function langOf(language: string | null): string | undefined {
  return language !== null && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(language) ? language : undefined;
}
