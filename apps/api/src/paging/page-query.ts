import { z } from 'zod';
import { cursorShape, listPlaceShape } from './cursor-shape.ts';

/**
 * What every list takes that comes in pages: `after`, the `next` of the page before, and `limit`. The place of a list that is not
 * ordered by a moment and an id has a shape of its own.
 *
 * @example
 * Object.keys(pageQuery({ usual: 50, most: 200 })) // => ['after', 'limit']
 */
export function pageQuery<Place extends z.ZodType = typeof listPlaceShape>({
  usual,
  most,
  place,
}: {
  readonly usual: number;
  readonly most: number;
  readonly place?: Place;
}) {
  return {
    after: cursorShape((place ?? listPlaceShape) as Place).optional(),
    limit: z.coerce.number().int().min(1).max(most).default(usual),
  };
}
