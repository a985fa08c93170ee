/** What {@link digestOf} gives for the 64 draws of the frame: on every server, in every page, in every worker. */
export const pinnedDigest = 'c6e90888';
