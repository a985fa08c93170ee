import * as fc from 'fast-check';

// How often each law is tried: 100 times in `npm test`, more in `npm run test:laws`.
const runs = Number(process.env['LAW_RUNS']);
if (Number.isInteger(runs) && runs > 0) fc.configureGlobal({ numRuns: runs });
