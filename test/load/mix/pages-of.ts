import { rounds } from '../scene/load-scene.ts';

const scores = `/api/rounds/${rounds.published}/scores`;

/** What an analyst who is at a country looks at; what is looked at more often stands there more often. */
export function pagesOf(country: string): readonly string[] {
  return [
    '/',
    '/countries',
    '/countries?region=Africa',
    `/c/${country}`,
    `/c/${country}`,
    '/regions',
    '/method',
    scores,
    scores,
    `${scores}/${country}`,
    `/api/countries/${country}/trends`,
    '/api/rounds',
    '/api/editions',
  ];
}
