import { beginEarly } from './app/early';
import { isPackaged, ownArguments } from './electron/lifecycle';
import { prepareProcess } from './electron/prepare';
import { printAndQuit } from './electron/print-entry';
import { readSwitches } from './electron/switches';

const switches = readSwitches(ownArguments(), process.cwd(), isPackaged());
prepareProcess(switches);
if (switches.print) void printAndQuit(switches.print);
else beginEarly(switches, async (early) => (await import('./app')).composeApp(early));
