import type { Questionnaire, SingleChoiceQuestion } from '@groundwork/instrument';
import { gap, isGap } from '@groundwork/scoring';
import type {
  ClosedBarrier,
  ClosedGroupView,
  ClosedPerspectives,
  ClosedView,
  TraitOptionView,
  TraitView,
} from './closed-perspectives.ts';
import { fewestPeople, peopleInSteps } from './disclosure/fewest-people.ts';
import { isAskedOf } from './is-asked-of.ts';
import { opinionIndex } from './opinion-index.ts';
import { perspectiveGroups, type PerspectiveGroup } from './perspective-group.ts';
import { gapOfMeans, isTalkFirst } from './perspective-gap.ts';
import { viewOpinions, type GroupView } from './perspectives.ts';
import { readOpinions, type Opinion, type Opinions, type ResponseSet } from './read-opinions.ts';
import { respondentProfile } from './respondent-profile.ts';
import { tellableFigures } from './disclosure/tellable-figures.ts';

const withheld: ClosedView = { severity: gap('withheld'), peopleAtLeast: null };
const notAsked: ClosedView = { severity: gap('not-asked'), peopleAtLeast: null };

/** The people of a group who chose one option of one trait, with their places among all. */
interface Cell {
  readonly trait: SingleChoiceQuestion;
  readonly optionId: string;
  readonly places: readonly number[];
}

/**
 * Makes the one set of figures that is told of a country's opinions, out of what `perspectives` says of everybody and of the
 * people of each option of a trait. Fewer than five people are never told of: not by a figure (none at all counts as fewer
 * than five, so that an empty group tells nothing of who did not answer), not by any difference of figures, whatever the
 * factors, and not by counts, which come in steps of five. An index is made of the figures shown and of nothing else.
 */
export function closePerspectives(questionnaire: Questionnaire, sets: readonly ResponseSet[]): ClosedPerspectives {
  const opinions = readOpinions(questionnaire, sets);
  const views = viewOpinions(opinions);
  const barriers = views.barriers.map(({ questionId, barrierIds, groups: found }): ClosedBarrier => {
    const groups = found.map((view): ClosedGroupView => ({
      group: view.group,
      ...(isAsked(questionnaire, questionId, view.group) ? tell(view) : notAsked),
    }));
    const perspectiveGap = gapOfMeans(groups);
    return { questionId, barrierIds, groups, perspectiveGap, isTalkFirst: isTalkFirst(perspectiveGap) };
  });
  return {
    indices: views.indices.map(({ group, count }, place): ClosedGroupView => {
      const shown = barriers.map(({ groups }) => groups[place]?.severity ?? withheld.severity);
      return { group, ...tell({ severity: opinionIndex(opinions.questions, shown), count }) };
    }),
    barriers,
    traits: perspectiveGroups.flatMap((group) => traitsOf(questionnaire, opinions, group)),
  };
}

function isAsked(questionnaire: Questionnaire, questionId: string, group: PerspectiveGroup): boolean {
  const question = questionnaire.question(questionId);
  return question !== undefined && isAskedOf(question, group);
}

function tell({ severity, count }: Pick<GroupView, 'severity' | 'count'>): ClosedView {
  return isGap(severity) || count === null || count < fewestPeople
    ? withheld
    : { severity, peopleAtLeast: peopleInSteps(count) };
}

function traitsOf(questionnaire: Questionnaire, opinions: Opinions, group: PerspectiveGroup): readonly TraitView[] {
  const traits = respondentProfile(questionnaire).traits.filter((trait) => isAskedOf(trait, group));
  const cells = traits.flatMap((trait) =>
    trait.options.map(({ optionId }) => cellOf(opinions, group, trait, optionId)),
  );
  const told = opinions.questions.map((_question, position) => toldCells(opinions, group, cells, position));
  return traits.map((trait) => ({
    questionId: trait.questionId,
    group,
    options: cells
      .filter((cell) => cell.trait === trait)
      .map((cell) => viewCell(questionnaire, opinions, cell, group, told)),
  }));
}

function cellOf(opinions: Opinions, group: PerspectiveGroup, trait: SingleChoiceQuestion, optionId: string): Cell {
  const isIn = (person: Opinion): boolean => person.group === group && person.traits[trait.questionId] === optionId;
  return { trait, optionId, places: opinions.people.flatMap((person, place) => (isIn(person) ? [place] : [])) };
}

/** The cells that may be told of one barrier beside the figure of the whole group. */
function toldCells(
  { people }: Opinions,
  group: PerspectiveGroup,
  cells: readonly Cell[],
  position: number,
): ReadonlySet<string> {
  const answered = (places: readonly number[]) =>
    places.filter((place) => people[place]?.severities[position] !== undefined);
  const whole = people.flatMap((person, place) => (person.group === group ? [place] : []));
  return tellableFigures([
    { figureId: 'whole', people: answered(whole) },
    ...cells.map((cell) => ({ figureId: figureOf(cell), people: answered(cell.places) })),
  ]);
}

function viewCell(
  questionnaire: Questionnaire,
  { questions, people }: Opinions,
  cell: Cell,
  group: PerspectiveGroup,
  told: readonly ReadonlySet<string>[],
): TraitOptionView {
  const inCell = cell.places.flatMap((place) => people[place] ?? []);
  const views = viewOpinions({ questions, people: inCell }).barriers.map(({ questionId, groups }, position) => {
    const view = groups.find((one) => one.group === group);
    const isTold = view !== undefined && told[position]?.has(figureOf(cell)) === true;
    return {
      questionId,
      ...(!isAsked(questionnaire, questionId, group) ? notAsked : isTold ? tell(view) : withheld),
    };
  });
  const index = opinionIndex(
    questions,
    views.map(({ severity }) => severity),
  );
  return { optionId: cell.optionId, ...tell({ severity: index, count: inCell.length }), barriers: views };
}

function figureOf({ trait, optionId }: Cell): string {
  return `${trait.questionId}=${optionId}`;
}
