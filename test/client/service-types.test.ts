import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generatedFile } from './generated-file.ts';
import { serviceTypes } from './service-types.ts';

test('the types of our client are those of the service as it is; otherwise run `npm run client`', async () => {
  expect(readFileSync(generatedFile, 'utf8') === (await serviceTypes())).toBe(true);
});
