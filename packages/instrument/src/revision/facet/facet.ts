import type { Field } from '../../definition/field.ts';
import type { EvidenceRule, Goalposts, Question, RespondentRole, Skip } from '../../definition/question.ts';
import type { TargetLink } from '../../definition/target-link.ts';
import type { ChangeEffect } from './change-effect.ts';

/** When an answer may be left out: always, or while the condition (an expression, null where there is none) is not true. */
export interface Requiredness {
  readonly isOptional: boolean;
  readonly when: string | null;
}

/** How few and how many: of a number, of records, of ranked options. */
export interface Limits {
  readonly minimum: number;
  readonly maximum: number;
}

/**
 * Everything about a question that can change, with the shape of what is told before and after. Facets of something that
 * a question has several of (levels, options, details) name which one as their part.
 */
export interface FacetShapes {
  /** A question keeps its id for ever; where an author says that it did not. */
  readonly 'question-id': string;
  readonly kind: Question['kind'];
  readonly label: string;
  readonly text: string;
  /** What the grid asks of the question, its row. */
  readonly 'grid-text': string;
  /** Part: `meaning`, `notCounted`, `proof`. */
  readonly guidance: string;
  /** Text of a level; the part is its score. Null where the ladder does not have it. */
  readonly level: string;
  /** As `level`, of the law part. */
  readonly 'law-level': string;
  /** As `level`, of the practice part. */
  readonly 'practice-level': string;
  readonly 'no-case-text': string;
  /** Text of an option; the part is its id. Null where the list does not have it. */
  readonly option: string;
  /** Whether an option stands alone; the part is its id. */
  readonly 'option-alone': boolean;
  /** Expression while which an option is offered; the part is its id. */
  readonly 'option-condition': string;
  /** The part is the option's id. */
  readonly 'option-targets': readonly TargetLink[];
  /** Order of what both revisions have; part: `options`, `levels`, `law`, `practice`, `fields`, `details`. */
  readonly 'part-order': readonly string[];
  readonly unit: string;
  readonly 'share-of': string;
  readonly bounds: Limits;
  readonly decimals: number;
  readonly goalposts: Goalposts;
  readonly 'date-bounds': { readonly minimum: string | null; readonly maximum: string | null };
  /** Most characters of a text. */
  readonly 'text-length': number;
  /** Whether a text has many lines. */
  readonly 'text-long': boolean;
  readonly 'record-label': string;
  readonly records: Limits;
  /** A field of the records; the part is its id. */
  readonly field: Field;
  /** How many options are ranked. */
  readonly ranked: Limits;
  readonly calculation: string;
  readonly 'no-case-rule': { readonly when: string; readonly effect: 'first' | 'implied' };
  readonly 'do-not-know-level': number;
  readonly weight: number;
  readonly evidence: EvidenceRule;
  readonly skip: Skip;
  readonly required: Requiredness;
  readonly respondents: readonly RespondentRole[];
  readonly targets: { readonly links: readonly TargetLink[]; readonly isCrossCutting: boolean };
  readonly barriers: readonly string[];
  readonly recommendations: readonly string[];
  readonly minutes: number;
  /** The part is the detail's id. */
  readonly detail: Field;
  /** Section id. */
  readonly section: string;
  /** Sub-section id. */
  readonly 'sub-section': string;
  /** Place inside the sub-section, from 1. Told of as few questions as explain the new order. */
  readonly order: number;
  /** Grid id. */
  readonly grid: string;
}

/** One of the things about a question that can change. */
export type FacetName = keyof FacetShapes;

/** One difference between two questions, as a fact. Null is "not there". */
export type Facet<Name extends FacetName = FacetName> = {
  [Each in Name]: {
    readonly facet: Each;
    /** Which level, option, detail, field, list. */
    readonly part?: string;
    readonly before: FacetShapes[Each] | null;
    readonly after: FacetShapes[Each] | null;
  };
}[Name];

/** One difference between two questions and what it does. */
export type FacetChange = Facet &
  ChangeEffect & {
    /** Only of a split or a merge: the question on the side that has several. */
    readonly questionId?: string;
  };
