/** What an aggregation needs to know about gaps. */
export interface MeanOptions {
  /**
   * Share of the remaining entries, 0-1, that must have a value; below it the result is a gap. 0 when absent: the mean
   * of what is there, with at least one value.
   */
  readonly minimumShare?: number;
  /**
   * What the share is a share of: of the `weight` (when absent), or of the `count` of entries, each once whatever its
   * weight. An entry of weight zero stands beside the mean and counts in neither.
   */
  readonly shareOf?: 'weight' | 'count';
  /** Width at which the share is compared with the minimum; 1e-9 when absent. */
  readonly tolerance?: number;
}
