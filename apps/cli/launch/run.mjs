// Runs a TypeScript file of the project under the pinned Node, whatever Node the machine has; sets up first what it needs.
import { spawnSync } from 'node:child_process';
import { install } from './install.mjs';
import { compileCache, pinnedNode, requireNode, root } from './runtime.mjs';

requireNode();
const [file = '', ...args] = process.argv.slice(2);
install({ tests: file.startsWith('test/') });
// Most of a start is compiling what was compiled at the last one.
const env = { NODE_COMPILE_CACHE: compileCache, ...process.env };
const result = spawnSync(pinnedNode(), [root + file, ...args], { stdio: 'inherit', env });
process.exitCode = result.status ?? 1;
