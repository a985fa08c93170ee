import type { Check, InstrumentRevision, Section, SubSection } from '../definition/instrument-revision.ts';
import type { Question } from '../definition/question.ts';
import type { ExpressionNames } from '../expression/computing/expression-names.ts';
import { openRule, type Rule } from './open-rule.ts';
import { orderByReads } from './order-by-reads.ts';

/** What decides one question beside its own answer. */
export interface QuestionRules {
  readonly question: Question;
  readonly section: Section;
  readonly subSection: SubSection;
  readonly skip?: Rule;
  readonly calculation?: Rule;
  readonly required?: Rule;
  readonly noCase?: Rule;
  /** Options that are offered only under a condition. */
  readonly options?: readonly { readonly optionId: string; readonly rule: Rule }[];
}

/** A rule that nothing else follows from: whether an answer is required, or a check between answers. */
export type LastRule =
  | { readonly kind: 'required'; readonly slot: number; readonly rule: Rule }
  | { readonly kind: 'check'; readonly check: Check; readonly rule: Rule; readonly slots: readonly number[] };

/** A revision with everything prepared that does not depend on answers. A slot is the place of a question in it. */
export interface OpenRevision {
  readonly revision: InstrumentRevision;
  readonly names: ExpressionNames;
  readonly slots: ReadonlyMap<string, number>;
  readonly rules: readonly QuestionRules[];
  readonly lastRules: readonly LastRule[];
  /** Slots so that each comes after all that decide it. */
  readonly order: readonly number[];
  /** The place of a slot in `order`. */
  readonly places: readonly number[];
  /** By slot: the slots that are to be settled again when its value changes. */
  readonly dependants: readonly (readonly number[])[];
  /** By slot: the last rules that read it. */
  readonly lastDependants: readonly (readonly number[])[];
  /** By slot: the checks that are shown at it, as places in `lastRules`. */
  readonly checks: readonly (readonly number[])[];
}

/**
 * Builds indexes, compiles expressions once and finds out what depends on what.
 *
 * @throws InstrumentError `unreadable-expression` or `cyclic-skips` for a revision that authoring would have refused
 */
export function openRevision(revision: InstrumentRevision): OpenRevision {
  const placed = revision.sections.flatMap((section) =>
    section.subSections.flatMap((subSection) =>
      subSection.questions.map((question) => ({ question, section, subSection })),
    ),
  );
  const slots = new Map(placed.map(({ question }, slot) => [question.questionId, slot]));
  const names: ExpressionNames = {
    question(questionId) {
      const slot = slots.get(questionId);
      const found = slot === undefined ? undefined : placed[slot];
      return slot === undefined || found === undefined ? undefined : { slot, question: found.question };
    },
  };
  const rules = placed.map((place): QuestionRules => ({ ...place, ...rulesOf(place.question, names) }));
  const slotsOf = (questionIds: readonly string[]): readonly number[] =>
    questionIds.flatMap((questionId) => slots.get(questionId) ?? []);
  const reads = rules.map((rule) => slotsOf(deciding(rule).flatMap(({ questionIds }) => questionIds)));
  const order = slotsOf(
    orderByReads([...slots.keys()], (questionId) =>
      (reads[slots.get(questionId) ?? -1] ?? []).map((slot) => placed[slot]?.question.questionId ?? ''),
    ),
  );
  const lastRules: readonly LastRule[] = [
    ...rules.flatMap(({ required }, slot): readonly LastRule[] =>
      required === undefined ? [] : [{ kind: 'required', slot, rule: required }],
    ),
    ...revision.checks.map((check): LastRule => ({
      kind: 'check',
      check,
      rule: openRule(check.when, names),
      slots: slotsOf(check.questionIds),
    })),
  ];
  return {
    revision,
    names,
    slots,
    rules,
    lastRules,
    order,
    places: inverse(order),
    dependants: readersOf(rules.length, reads),
    lastDependants: readersOf(
      rules.length,
      lastRules.map(({ rule }) => slotsOf(rule.questionIds)),
    ),
    checks: readersOf(
      rules.length,
      lastRules.map((rule) => (rule.kind === 'check' ? rule.slots : [])),
    ),
  };
}

function rulesOf(
  question: Question,
  names: ExpressionNames,
): Pick<QuestionRules, 'skip' | 'calculation' | 'required' | 'noCase' | 'options'> {
  const { skip } = question;
  const conditional = 'options' in question ? question.options.filter(({ shownWhen }) => shownWhen !== undefined) : [];
  return {
    ...(skip === undefined ? {} : { skip: openRule(skip.when, names) }),
    ...(question.kind === 'calculated' ? { calculation: openRule(question.calculation, names) } : {}),
    ...('requiredWhen' in question && question.requiredWhen !== undefined
      ? { required: openRule(question.requiredWhen, names) }
      : {}),
    ...(question.kind === 'law-and-practice' && question.noCaseWhen !== undefined
      ? { noCase: openRule(question.noCaseWhen, names) }
      : {}),
    ...(conditional.length === 0
      ? {}
      : {
          options: conditional.map(({ optionId, shownWhen = '' }) => ({ optionId, rule: openRule(shownWhen, names) })),
        }),
  };
}

/** The rules that decide the value of a question; whether it is required decides nothing else. */
export function deciding({ skip, calculation, noCase, options = [] }: QuestionRules): readonly Rule[] {
  return [skip, calculation, noCase, ...options.map(({ rule }) => rule)].filter((rule) => rule !== undefined);
}

/** For each slot who reads it, from what each reader reads. */
function readersOf(slotCount: number, reads: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const readers: Set<number>[] = Array.from({ length: slotCount }, () => new Set());
  for (const [reader, slots] of reads.entries()) for (const slot of slots) readers[slot]?.add(reader);
  return readers.map((found) => [...found]);
}

function inverse(order: readonly number[]): readonly number[] {
  const places: number[] = Array.from({ length: order.length }, () => 0);
  for (const [place, slot] of order.entries()) places[slot] = place;
  return places;
}
