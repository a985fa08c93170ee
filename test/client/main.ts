import { writeFileSync } from 'node:fs';
import { generatedFile } from './generated-file.ts';
import { serviceTypes } from './service-types.ts';

/** `npm run client`: writes the types of our client anew, after a route has changed. */

writeFileSync(generatedFile, await serviceTypes());
