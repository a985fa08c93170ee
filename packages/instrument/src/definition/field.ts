import type { Option } from './option.ts';

/** What a field takes. `year` is a whole number; `date` is an ISO date; `link` an http(s) address. */
export type FieldKind = 'number' | 'year' | 'text' | 'date' | 'link' | 'single-choice' | 'multiple-choice';

/**
 * One slot inside an answer: a detail beside the main value, a column of a grid, a field of a record in a repeat. Never
 * scored.
 */
export interface Field {
  /** Small letters, digits and hyphens, for example `women`; unique inside its question. */
  readonly id: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly unit?: string;
  /** Numbers and years only. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** Most characters of a text. */
  readonly maximumLength?: number;
  /** Choices only. */
  readonly options?: readonly Option[];
  readonly required: boolean;
}
