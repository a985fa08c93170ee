import { z } from 'zod';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Text that is part of a place in a list: of these databases have no doubt. */
export const placeTextShape = z
  .string()
  .min(1)
  .max(300)
  .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text));

/** A place in a list that is ordered by a moment and then by an id. */
export const listPlaceShape = z.tuple([z.iso.datetime(), placeTextShape]);

/** The cursor of a place: to those outside a text that means nothing, so that the order of a list may change. */
export function cursorOf(place: unknown): string {
  return Buffer.from(JSON.stringify(place), 'utf8').toString('base64url');
}

/** Reads cursors of places of a shape. What is not one is refused like any other field: 422. */
export function cursorShape<Place extends z.ZodType>(place: Place) {
  return z
    .string()
    .max(1000)
    .transform((cursor, { issues }): z.output<Place> => {
      const read = place.safeParse(placeOf(cursor));
      if (read.success) return read.data;
      issues.push({ code: 'invalid_format', format: 'cursor', message: 'Not a cursor of this list', input: cursor });
      return z.NEVER;
    });
}

function placeOf(cursor: string): unknown {
  try {
    return JSON.parse(decoder.decode(Buffer.from(cursor, 'base64url')));
  } catch {
    return undefined;
  }
}
