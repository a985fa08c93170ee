import type { TargetLink } from './target-link.ts';

/** One item of a list. */
export interface Option {
  readonly optionId: string;
  readonly text: string;
  /** "None of these": allowed only alone, scores 0, not counted in n. */
  readonly isExclusive?: boolean;
  readonly targetLinks?: readonly TargetLink[];
  /** Expression; the option is offered only while it is true (lists that depend on an earlier answer). */
  readonly shownWhen?: string;
}
