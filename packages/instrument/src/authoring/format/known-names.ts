import type { FieldKind } from '../../definition/field.ts';
import type { DeclaredChange, InstrumentRevision } from '../../definition/instrument-revision.ts';
import type { EvidenceRule, Question, RespondentRole, Skip } from '../../definition/question.ts';

/** The states of a revision. */
export const revisionStates: readonly InstrumentRevision['state'][] = ['draft', 'published', 'retired'];

/** What the answers of an instrument say. */
export const revisionPurposes: readonly NonNullable<InstrumentRevision['purpose']>[] = ['readiness', 'opinion'];

/** The roles that may answer. Source: content plan 2.4. */
export const respondentRoles: readonly RespondentRole[] = [
  'gov-lead',
  'gov-fin',
  'gov-proc',
  'gov-ict',
  'gov-line',
  'stat',
  'private',
  'civil',
  'international',
];

/** The kinds of questions that can be written. */
export const questionKinds: readonly Question['kind'][] = [
  'level',
  'state',
  'law-and-practice',
  'multiple-choice',
  'number',
  'share',
  'severity',
  'agreement',
  'calculated',
  'single-choice',
  'text',
  'date',
  'repeat',
  'ranking',
  'note',
];

/** The kinds of questions that can be the rows of a grid. */
export type RowKind = 'level' | 'state' | 'multiple-choice' | 'severity' | 'agreement' | 'single-choice';

/** The same as a list. */
export const rowKinds: readonly RowKind[] = [
  'level',
  'state',
  'multiple-choice',
  'severity',
  'agreement',
  'single-choice',
];

/** What a field takes. */
export const fieldKinds: readonly FieldKind[] = [
  'number',
  'year',
  'text',
  'date',
  'link',
  'single-choice',
  'multiple-choice',
];

/** When an answer needs proof. */
export const evidenceRules: readonly EvidenceRule[] = ['required', 'optional', 'none'];

/** What hiding a question does to the score. */
export const skipEffects: readonly Skip['effect'][] = ['na', 'zero'];

/** What "no case so far" does to the other answers. */
export const noCaseEffects = ['first', 'implied'] as const;

/** How a number is made comparable before it is scored. */
export const transforms = ['none', 'log10'] as const;

/** How loudly a check speaks. */
export const checkSeverities = ['warning', 'error'] as const;

/** What became of questions of the revision before. */
export const changeTypes: readonly DeclaredChange['type'][] = [
  'same',
  'reworded',
  'relabelled',
  'rescaled',
  'split',
  'merged',
  'kind-changed',
  'removed',
  'added',
];

/** The scores a level may have. Source: content plan 2.1. */
export const levelScores = [0, 1, 2, 3, 4] as const;

/** The scores of the four states. Source: content plan 2.1. */
export const stateScores = [0, 1, 3, 4] as const;

/** The scores of the law and of the practice part. Source: content plan 2.1. */
export const partScores = [0, 1, 2] as const;

/** The weights a question may have; 0 is unscored. Source: content plan 2.5. */
export const questionWeights = [0, 0.5, 1, 2] as const;
