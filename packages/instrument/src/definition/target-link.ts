/** What a question says about a development target: `direct` counts 2, `enabling` 1. */
export interface TargetLink {
  /** MDG target, for example `4.A`. */
  readonly targetId: string;
  /** MDG indicators of that target the link names, for example `['8.16']`. */
  readonly indicatorIds?: readonly string[];
  readonly strength: 'direct' | 'enabling';
}
