/** `npm run bench`: the measured promises, as ratios within one run. */
import { say } from './runtime/say.mjs';
import { runProject } from './runtime/vitest.mjs';

say(`measuring on Node ${process.versions.node}, ${process.platform} ${process.arch}`);
await runProject('bench');
