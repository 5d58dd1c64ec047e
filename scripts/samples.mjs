/** `npm run samples`: makes assets/samples anew with the test issuer. */
import { runProject } from './runtime/vitest.mjs';

await runProject('samples');
