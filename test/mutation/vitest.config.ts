import { defineConfig } from 'vitest/config';

/** The tests of the mutated folders, run in the copy that the mutants are planted in. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/{normalisation,aggregation,ranking}/**/*.test.ts'],
  },
});
