import type { ExpressionFault } from '../expression/computing/expression-value.ts';
import type { Clause } from './clause.ts';

/** Why a question stands as it does, as data; `explanationText` puts it into words. */
export interface Explanation {
  readonly questionId: string;
  /** Shown or hidden. Without clauses: there is no rule, it is always shown. */
  readonly shown: {
    readonly isShown: boolean;
    readonly effect?: 'na' | 'zero';
    readonly clauses: readonly Clause[];
  };
  /** Whether an answer is required now. `rule`: always, never, or the condition behind the clauses. */
  readonly required: {
    readonly isRequired: boolean;
    readonly rule: 'always' | 'never' | 'condition';
    readonly clauses: readonly Clause[];
  };
  /** Only where the evidence rule says `required`. */
  readonly evidence?: {
    readonly isCapped: boolean;
    /** Whether the claim is above half of its scale, so that it needs proof. */
    readonly isClaimAboveHalf: boolean;
    readonly evidenceCount: number;
  };
  /** Only of a calculated question: what it was computed from. */
  readonly calculated?: {
    readonly calculation: string;
    readonly value?: number | string | boolean | ExpressionFault;
    readonly answers: Clause['answers'];
  };
  /** Only of law and practice where a rule says that there has been no case. */
  readonly noCase?: { readonly effect: 'first' | 'implied'; readonly clauses: readonly Clause[] };
  /** Options that are not offered, each with its conditions. */
  readonly withheld: readonly { readonly optionId: string; readonly clauses: readonly Clause[] }[];
  /** The checks that speak at this question. */
  readonly checks: readonly {
    readonly checkId: string;
    readonly severity: 'warning' | 'error';
    readonly message: string;
    /** The other questions it is shown at. */
    readonly otherQuestionIds: readonly string[];
    readonly clauses: readonly Clause[];
  }[];
}
