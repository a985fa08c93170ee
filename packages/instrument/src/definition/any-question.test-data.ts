import { anyCalculation, anyCondition, type Readable } from './any-expression.test-data.ts';
import { anyText } from './any-text.test-data.ts';
import type { Field, FieldKind } from './field.ts';
import type { CommonLevels } from './instrument-revision.ts';
import { mdgTargetIds } from './mdg-target-ids.ts';
import type { Option } from './option.ts';
import type { EvidenceRule, Goalposts, Guidance, Level, PartLevel, Question, RespondentRole } from './question.ts';
import type { TargetLink } from './target-link.ts';
import type { Tape } from './tape.test-data.ts';

/** What a random question may look back at and share. */
export interface Surroundings {
  readonly tape: Tape;
  readonly readable: Readable;
  readonly commonLevels: CommonLevels;
}

const kinds: readonly Question['kind'][] = [
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
const roles: readonly RespondentRole[] = ['gov-lead', 'gov-fin', 'stat', 'private', 'civil', 'international'];
const fieldKinds: readonly FieldKind[] = ['number', 'year', 'text', 'date', 'link', 'single-choice', 'multiple-choice'];
const evidenceRules: readonly EvidenceRule[] = ['required', 'optional', 'none'];

/** A question of any kind with any of its keys. */
export function anyQuestion(around: Surroundings, questionId: string): Question {
  return anyQuestionOf(around, questionId, around.tape.pick(kinds));
}

/** A question of one kind. */
export function anyQuestionOf(around: Surroundings, questionId: string, kind: Question['kind']): Question {
  const { tape } = around;
  const base = {
    questionId,
    label: anyText(tape),
    text: anyText(tape),
    ...given({
      guidance: tape.maybe(() => anyGuidance(tape)),
      skip: maybeCondition(around, (when) => ({ when, effect: tape.pick(['na', 'zero'] as const) })),
    }),
  };
  if (kind === 'note') return { ...base, kind };
  const asked = { ...base, ...anyAsked(around, kind === 'calculated') };
  switch (kind) {
    case 'level':
      return {
        ...asked,
        ...anyScored(tape),
        kind,
        levels: anyLadder(tape, [0, 1, 2, 3, 4]),
        ...given({ doNotKnowLevel: tape.maybe(() => 0 as const, 4) }),
      };
    case 'state':
      return {
        ...asked,
        ...anyScored(tape),
        kind,
        levels: sharedOr(around, 'state', () => anyLadder(tape, [0, 1, 3, 4])),
      };
    case 'severity':
    case 'agreement':
      return {
        ...asked,
        ...anyScored(tape),
        kind,
        levels: sharedOr(around, kind, () => anyLadder(tape, [0, 1, 2, 3, 4])),
      };
    case 'law-and-practice':
      return { ...asked, ...anyScored(tape), kind, ...anyParts(around) };
    case 'multiple-choice':
      return { ...asked, ...anyScored(tape), kind, options: anyOptions(around, kind) };
    case 'number': {
      const scored = anyScored(tape);
      const minimum = tape.pick([0, 1, -100, 0.5]);
      const maximum = minimum + tape.pick([200, 150, 1e9]);
      const decimals = tape.below(11);
      return {
        ...asked,
        ...scored,
        kind,
        unit: anyText(tape),
        minimum,
        maximum,
        decimals,
        ...anyGoalposts(tape, scored.weight, minimum, maximum),
      };
    }
    case 'share': {
      const scored = anyScored(tape);
      return {
        ...asked,
        ...scored,
        kind,
        of: anyText(tape),
        decimals: tape.below(3),
        ...anyGoalposts(tape, scored.weight, 0, 100),
      };
    }
    case 'calculated': {
      const scored = { ...anyScored(tape), details: [] };
      const calculation = anyCalculation(tape, around.readable);
      const shown = given({ unit: tape.maybe(() => anyText(tape)), decimals: tape.maybe(() => tape.below(5)) });
      return { ...asked, ...scored, kind, calculation, ...shown, ...anyGoalposts(tape, scored.weight, 0, 100) };
    }
    case 'single-choice':
      return { ...asked, ...anyUnscored(tape), kind, options: anyOptions(around, kind) };
    case 'ranking': {
      const options = anyOptions(around, kind);
      const maximum = 1 + tape.below(options.length);
      return { ...asked, ...anyUnscored(tape), kind, options, minimum: tape.below(maximum + 1), maximum };
    }
    case 'text':
      return { ...asked, ...anyUnscored(tape), kind, maximumLength: 1 + tape.below(20_000), isLong: tape.oneIn(2) };
    case 'date':
      return {
        ...asked,
        ...anyUnscored(tape),
        kind,
        ...given({ minimum: tape.maybe(() => '1990-01-01'), maximum: tape.maybe(() => '2012-02-29') }),
      };
    case 'repeat': {
      const maximumRecords = 1 + tape.below(200);
      return {
        ...asked,
        ...anyUnscored(tape),
        kind,
        recordLabel: anyText(tape),
        fields: anyFields(tape),
        minimumRecords: tape.below(maximumRecords + 1),
        maximumRecords,
      };
    }
  }
}

/** How to judge, with any of its parts. */
export function anyGuidance(tape: Tape): Guidance {
  return given({
    meaning: tape.maybe(() => anyText(tape)),
    notCounted: tape.maybe(() => anyText(tape)),
    proof: tape.maybe(() => anyText(tape)),
  });
}

/** Levels from 0 upwards, at least two. */
export function anyLadder<Score extends Level['score']>(
  tape: Tape,
  scores: readonly [Score, ...Score[]],
): readonly { readonly score: Score; readonly text: string }[] {
  const [first, ...others] = scores;
  const kept = tape.some(others);
  return [first, ...(kept.length === 0 ? others : kept)].map((score) => ({ score, text: anyText(tape) }));
}

/** Fields of any kinds, at least one. */
export function anyFields(tape: Tape): readonly Field[] {
  return tape.list(1, 3, (index) => {
    const kind = tape.pick(fieldKinds);
    const isNumeric = kind === 'number' || kind === 'year';
    const isChoice = kind === 'single-choice' || kind === 'multiple-choice';
    return {
      id: `field-${index}`,
      label: anyText(tape),
      kind,
      ...given({
        unit: isNumeric ? tape.maybe(() => anyText(tape)) : undefined,
        minimum: isNumeric ? tape.maybe(() => tape.pick([0, -1.5, 1900])) : undefined,
        maximum: isNumeric ? tape.maybe(() => tape.pick([2100, 1e6])) : undefined,
        maximumLength: kind === 'text' ? tape.maybe(() => 1 + tape.below(20_000)) : undefined,
        options: isChoice
          ? tape.list(2, 4, (at) => ({ optionId: tape.pick([`o${at}`, `${at}`]), text: anyText(tape) }))
          : undefined,
      }),
      required: tape.oneIn(2),
    };
  });
}

/** What a question may say of itself whatever its kind, who answers it included. */
function anyAsked(around: Surroundings, isCalculated: boolean) {
  const { tape } = around;
  const [first = 'gov-lead', ...others] = tape.some(roles);
  const ids = {
    barrierIds: tape.maybe(() => tape.some(['B-FIN-1', 'B-CAP-2', 'B-LEG-12']), 3),
    recommendationIds: tape.maybe(() => tape.some(['R01', 'R30']), 3),
  };
  const respondentRoles: readonly [RespondentRole, ...RespondentRole[]] = [first, ...others];
  if (isCalculated) return { respondentRoles, ...given(ids) };
  const isOptional = tape.maybe(() => true, 4);
  return {
    respondentRoles,
    ...given({
      ...ids,
      isOptional,
      requiredWhen: isOptional === true ? undefined : maybeCondition(around, (when) => when),
      minutes: tape.maybe(() => tape.pick([1, 0.5, 90]), 4),
    }),
  };
}

function anyScored(tape: Tape) {
  const isCrossCutting = tape.oneIn(3);
  return {
    weight: tape.pick([0, 0.5, 1, 2] as const),
    evidence: tape.pick(evidenceRules),
    isCrossCutting,
    targetLinks: isCrossCutting ? [] : anyLinks(tape),
    details: tape.maybe(() => anyFields(tape), 3) ?? [],
  };
}

function anyUnscored(tape: Tape) {
  return given({
    evidence: tape.maybe(() => tape.pick(evidenceRules)),
    details: tape.maybe(() => (tape.oneIn(4) ? [] : anyFields(tape)), 3),
    targetLinks: tape.maybe(() => anyLinks(tape), 3),
  });
}

/** Links to targets, the direct ones first, as files give them. */
function anyLinks(tape: Tape): readonly TargetLink[] {
  const targetIds = new Set(tape.list(0, 3, () => tape.pick(mdgTargetIds)));
  const links = [...targetIds].map((targetId): TargetLink => ({
    targetId,
    strength: tape.pick(['direct', 'enabling'] as const),
    ...given({
      indicatorIds: tape.maybe(() => tape.some([`${targetId.slice(0, 1)}.1`, `${targetId.slice(0, 1)}.10`]), 3),
    }),
  }));
  return [
    ...links.filter(({ strength }) => strength === 'direct'),
    ...links.filter(({ strength }) => strength === 'enabling'),
  ];
}

function anyOptions(around: Surroundings, kind: 'multiple-choice' | 'single-choice' | 'ranking'): readonly Option[] {
  const { tape } = around;
  const options = tape.list(2, 5, (index): Option => ({
    optionId: tape.pick([`option-${index}`, `${index}`, ['no', 'null', 'true', 'y', 'on'][index] ?? 'off']),
    text: anyText(tape),
    ...given({
      targetLinks: tape.maybe(() => anyLinks(tape), 4),
      shownWhen: tape.maybe(() => maybeCondition(around, (when) => when), 4),
    }),
  }));
  if (kind !== 'multiple-choice') return options;
  return [...options, { optionId: 'none', text: anyText(tape), isExclusive: true }];
}

function anyGoalposts(tape: Tape, weight: number, minimum: number, maximum: number): Partial<Goalposts> {
  if (weight === 0 && !tape.oneIn(2)) return {};
  const isLogarithmic = tape.oneIn(3);
  const lowest = isLogarithmic ? Math.max(minimum, maximum / 1000) : minimum;
  const [floor, goalpost] = tape.oneIn(3) ? [maximum, lowest] : [lowest, maximum];
  return { floor, goalpost, transform: isLogarithmic ? 'log10' : 'none' };
}

function anyParts(around: Surroundings) {
  const { tape, commonLevels } = around;
  const ladder = (): readonly PartLevel[] => anyLadder(tape, [0, 1, 2]);
  const rule = maybeCondition(around, (noCaseWhen) => ({
    noCaseWhen,
    noCaseEffect: tape.pick(['first', 'implied'] as const),
  }));
  return {
    law: sharedOr(around, 'law', ladder),
    practice: sharedOr(around, 'practice', ladder),
    noCase: tape.oneIn(3) ? anyText(tape) : (commonLevels.noCase ?? anyText(tape)),
    ...rule,
  };
}

/** Mostly the anchors that the revision shares, where it shares any. */
function sharedOr<Ladder>(
  { tape, commonLevels }: Surroundings,
  key: Exclude<keyof CommonLevels, 'noCase'>,
  make: () => Ladder,
): Ladder {
  const shared = commonLevels[key] as Ladder | undefined; // the ladder of this key
  return shared === undefined || tape.oneIn(4) ? make() : shared;
}

/** Something made of a condition over the questions before; nothing where there is none. */
function maybeCondition<Made>({ tape, readable }: Surroundings, make: (when: string) => Made): Made | undefined {
  if (readable.questions.every(({ kind }) => kind === 'note')) return undefined;
  return tape.maybe(() => make(anyCondition(tape, readable)), 4);
}

type Given<Fields> = { readonly [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };

/** The same without what is undefined. */
export function given<Fields extends Readonly<Record<string, unknown>>>(fields: Fields): Given<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<Fields>;
}
