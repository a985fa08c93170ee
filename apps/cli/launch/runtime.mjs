// The runtime the project is pinned to, checked before anything else is imported.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Oldest Node that can set the project up; the sources themselves run under the pinned one. */
export const oldestNode = 20;

/** The project's root folder. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Where compiled sources are kept from start to start; where it cannot be written, every start compiles. */
export const compileCache = `${root}node_modules/.cache/compiled`;

/** Ends with one line when the machine's Node is too old to set anything up. */
export function requireNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= oldestNode) return;
  process.stderr.write(
    `Groundwork needs Node ${oldestNode} or newer to set itself up; this is Node ${process.versions.node}. Install a newer Node and run the command again.\n`,
  );
  process.exit(78);
}

/** Path of the pinned Node, which install brings. */
export function pinnedNode() {
  requireNode();
  const path = `${root}node_modules/node/bin/node`;
  if (!existsSync(path)) {
    process.stderr.write('Groundwork is not set up yet. Run "npm start" or "npm test" once.\n');
    process.exit(78);
  }
  return path;
}
