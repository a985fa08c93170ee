/** The groups whose views are set side by side; the fourth is shown beside them and no part of the gap. */
export const perspectiveGroups = ['government', 'private', 'civil', 'international'] as const;

/** Who speaks. */
export type PerspectiveGroup = (typeof perspectiveGroups)[number];
