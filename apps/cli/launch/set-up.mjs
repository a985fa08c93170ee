// npm run setup: installs and builds, and starts nothing; for a service manager or an image.
import { requireNode } from './runtime.mjs';

requireNode();
const [{ install }, { build }] = await Promise.all([import('./install.mjs'), import('./build.mjs')]);
install({ tests: false });
build();
process.stderr.write('Groundwork is set up.\n');
