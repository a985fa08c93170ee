import type { ScoreBasis } from '../sdmx/scores-to-export.ts';

/** What a score rests on, in words. */
export const basisNames: Readonly<Record<ScoreBasis, string>> = {
  claimed: 'As claimed by the country',
  evidenced: 'With caps where required evidence is missing',
  validated: 'As validated by reviewers',
};
