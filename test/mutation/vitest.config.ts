import { defineConfig } from 'vitest/config';

/** The tests of the mutated folders, run in the copy that the mutants are planted in. */
export default defineConfig({
  test: {
    environment: 'node',
    include: (process.env['MUTATED_FOLDERS'] ?? 'src').split(',').map((folder) => `${folder}/**/*.test.ts`),
  },
});
