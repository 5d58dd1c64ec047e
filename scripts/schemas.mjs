/** `npm run schemas`: compiles assets/schemas to the functions that the app carries. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compiledSchemas, folder } from './schemas/compile.mjs';

writeFileSync(resolve(folder, 'validators.js'), compiledSchemas());
