import { runCommand } from './commands/run';
import { createTerminal } from './commands/process-terminal';

const { terminal, finish } = await createTerminal();
finish(await runCommand(process.argv.slice(2), terminal));
