import * as fc from 'fast-check';

// `npm test` tries each law 100 times on the same cases every time, so that it fails for a change and never by chance;
// `npm run test:laws` tries more of them on fresh ones and prints the seed of a case that breaks.
const runs = Number(process.env['LAW_RUNS']);
fc.configureGlobal(Number.isInteger(runs) && runs > 0 ? { numRuns: runs } : { seed: 2009 });
