import { surveyLimits } from '../survey-limits.ts';
import type { DraftQuestion, DraftSection, DraftSubSection } from './draft.ts';
import { inOneLanguage, joined, labelOf, ownWord, type Localised } from './localised.ts';
import { pending } from './read-choices.ts';
import { readElement, readGroup } from './read-element.ts';
import { nameQuestion, takeQuestion, type Reading } from './reading.ts';
import { withNode, type Placed, type SurveyNode } from './survey-node.ts';

/** A survey in the making. */
export interface DraftSurvey {
  readonly title: Localised;
  readonly summary: Localised;
  /** Seconds for the whole, where the survey states them. */
  readonly seconds?: number;
  readonly sections: readonly DraftSection[];
}

/** Reads the whole: pages become sections, panels of a page its sub-sections. */
export function readSurvey(reading: Reading, node: SurveyNode): DraftSurvey {
  const { language } = reading;
  const title = node.text('title');
  const description = node.text('description');
  const seconds = node.number('timeLimit', 'maxTimeToFinish');
  const pages = node.list('pages');
  const loose = ['elements', 'questions'].filter((name) => node.peek(name) !== undefined);
  const sections = pages.flatMap((page, index) => readPage(reading, page, index));
  // A survey of one page may have its elements without the page.
  const rest = loose.flatMap((name, index) => {
    const items = node.list(name);
    const heading = title ?? ownWord('survey', language);
    const number = Math.min(pages.length, surveyLimits.sections) + index + 1;
    return looseSection(reading, items, `P${number}`, heading);
  });
  const calculated = readCalculatedValues(reading, node);
  return {
    title: title ?? ownWord('survey', language),
    summary: description ?? ownWord('summary', language),
    ...(seconds === undefined ? {} : { seconds }),
    sections: [...sections, ...rest, ...calculated],
  };
}

function readPage(reading: Reading, item: Placed, index: number): readonly DraftSection[] {
  return (
    withNode(reading, item, (node): readonly DraftSection[] => {
      const asked = readGroup(reading, node, `P${index + 1}`);
      if (asked === undefined) return [];
      if (index >= surveyLimits.sections) {
        node.note('not-carried', 'too-many', undefined, `there are more than ${surveyLimits.sections} pages`);
        node.leave();
        return [];
      }
      const number = index + 1;
      const title = asked.hasTitle
        ? asked.title
        : joined([ownWord('page', reading.language)], reading.language, ([word]) => `${word} ${number}`);
      const parts = new SubSections(reading, `P${number}`, title);
      for (const element of node.list('elements', 'questions')) parts.read(element, asked.conditions);
      const { subSections } = parts;
      if (subSections.length === 0) {
        node.note('not-carried', 'empty-page', undefined, 'there is nothing on this page that was carried over');
        return [];
      }
      return [
        { sectionId: `P${number}`, title, summary: asked.hasTitle ? (asked.description ?? title) : title, subSections },
      ];
    }) ?? []
  );
}

function looseSection(
  reading: Reading,
  items: readonly Placed[],
  sectionId: string,
  title: Localised,
): readonly DraftSection[] {
  const parts = new SubSections(reading, sectionId, title);
  for (const item of items) parts.read(item, []);
  const { subSections } = parts;
  return subSections.length === 0 ? [] : [{ sectionId, title, summary: title, subSections }];
}

/** The sub-sections of one page: each of its panels, and what stands between them. */
class SubSections {
  readonly #reading: Reading;
  readonly #sectionId: string;
  readonly #title: Localised;
  readonly #all: DraftSubSection[] = [];
  #open: DraftSubSection | undefined;

  constructor(reading: Reading, sectionId: string, title: Localised) {
    this.#reading = reading;
    this.#sectionId = sectionId;
    this.#title = title;
  }

  /** Those that hold something. */
  get subSections(): readonly DraftSubSection[] {
    return this.#all.filter(({ questions }) => questions.length > 0);
  }

  read(item: Placed, conditions: DraftQuestion['conditions']): void {
    const isPanel = item.value instanceof Map && item.value.get('type') === 'panel';
    // A further panel goes into the one before when there are too many.
    if (isPanel && this.#all.length < surveyLimits.sections) {
      withNode(this.#reading, item, (node) => this.#readPanel(node, conditions));
      return;
    }
    this.#open ??= this.#begin(this.#title);
    readElement(this.#reading, item, { subSection: this.#open, conditions });
  }

  #readPanel(node: SurveyNode, conditions: DraftQuestion['conditions']): void {
    node.take('type');
    const asked = readGroup(this.#reading, node, `${this.#sectionId}S${this.#all.length + 1}`);
    if (asked === undefined) return;
    const title = asked.hasTitle ? asked.title : this.#title;
    const subSection = this.#begin(title);
    const place = { subSection, conditions: [...conditions, ...asked.conditions] };
    if (asked.hasTitle && asked.description !== undefined && asked.description !== asked.title) {
      takeQuestion(this.#reading, place, {
        questionId: this.#reading.names.idFor(asked.name),
        path: node.path,
        text: asked.description,
        label: labelOf(asked.title),
        body: { kind: 'note' },
        details: [],
        conditions: place.conditions,
        isRequired: false,
      });
    }
    for (const item of node.list('elements', 'questions')) readElement(this.#reading, item, place);
    this.#open = undefined;
  }

  #begin(title: Localised): DraftSubSection {
    const subSection: DraftSubSection = {
      subSectionId: `${this.#sectionId}S${this.#all.length + 1}`,
      title,
      questions: [],
      grids: [],
    };
    this.#all.push(subSection);
    return subSection;
  }
}

/** Values that are worked out and not shown in the survey; here they are shown, in a section of their own. */
function readCalculatedValues(reading: Reading, node: SurveyNode): readonly DraftSection[] {
  const title = ownWord('calculated', reading.language);
  const subSection: DraftSubSection = { subSectionId: 'CALCS1', title, questions: [], grids: [] };
  for (const item of node.list('calculatedValues')) {
    withNode(reading, item, (inner) => {
      const name = inner.string('name') ?? '';
      const calculation = pending(inner, 'expression');
      inner.refuse('includeIntoResult', 'behaviour', 'what is worked out is never an answer here');
      if (calculation === undefined || name === '') {
        inner.note('not-carried', 'expression', undefined, 'a calculated value needs a name and an expression');
        return;
      }
      const text = inOneLanguage(name.trim(), reading.language);
      const question: DraftQuestion = {
        questionId: reading.names.idFor(name),
        path: inner.path,
        text,
        label: labelOf(text),
        body: { kind: 'calculated', calculation },
        details: [],
        conditions: [],
        isRequired: false,
      };
      if (!takeQuestion(reading, { subSection, conditions: [] }, question)) return;
      nameQuestion(reading, name, question, inner.path);
      inner.note(
        'changed',
        'never-asked',
        undefined,
        'this value is shown among the questions; the survey keeps it to itself',
      );
    });
  }
  if (subSection.questions.length === 0) return [];
  return [{ sectionId: 'CALC', title, summary: title, subSections: [subSection] }];
}
