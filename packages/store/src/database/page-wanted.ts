/** Where a row stands in a list that is ordered by a moment and then by an id: what the next page begins after. */
export type ListPlace = readonly [moment: string, id: string];

/** A part of a list. Pages begin after a row and not at a number, so that rows added meanwhile neither repeat nor hide others. */
export interface PageWanted<Place = ListPlace> {
  readonly after?: Place | undefined;
  readonly limit: number;
}
