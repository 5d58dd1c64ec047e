/** The folder the bundled programs lie in; this code may stand in a chunk below it. */
export const bundle = new URL(import.meta.url.includes('/chunks/') ? '../' : './', import.meta.url);
