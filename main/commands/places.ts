import { fileURLToPath } from 'node:url';

/** Worker files and samples, seen from the bundle (`dist/main/`); `chunks/` lies one folder deeper. */
const bundle = new URL(import.meta.url.includes('/chunks/') ? '../' : './', import.meta.url);

export const workers = {
  intake: new URL('intake-worker.js', bundle),
  verify: new URL('verify-worker.js', bundle),
};
export const samplesFolder = fileURLToPath(new URL('../../assets/samples', bundle));
