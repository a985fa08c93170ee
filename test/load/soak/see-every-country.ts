import { pagesOf } from '../mix/pages-of.ts';
import type { SoakWorld } from './soak-world.ts';

/**
 * Reads everything there is of every country, once: what the service remembers on purpose is then full, and what grows afterwards is
 * something else.
 */
export async function seeEveryCountry({ call, scene }: SoakWorld): Promise<void> {
  for (const country of scene.countries) for (const path of pagesOf(country)) await call('GET', path);
}
