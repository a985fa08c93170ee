// Runs a TypeScript file of the project under the pinned Node, whatever Node the machine has; sets up first what it needs.
import { spawnSync } from 'node:child_process';
import { install } from './install.mjs';
import { pinnedNode, requireNode, root } from './runtime.mjs';

requireNode();
const [file = '', ...args] = process.argv.slice(2);
install({ tests: file.startsWith('test/') });
const result = spawnSync(pinnedNode(), [root + file, ...args], { stdio: 'inherit' });
process.exitCode = result.status ?? 1;
