import type { Question, Section, SubSection } from '@groundwork/instrument';
import type { Describing } from './describing.ts';
import { variablesOfQuestion } from '../variables/variables-of-question.ts';
import { textIn, type TextInLanguages } from './version-in-language.ts';
import type { XmlElement } from './xml-writer.ts';

/**
 * The groups of variables: sections, their sub-sections, the grids and the questions that have several variables. Groups
 * stand before variables in this format, each naming its members.
 */
export function describeGroups(describing: Describing): readonly XmlElement[] {
  return describing.revision.sections.flatMap((section, sectionIndex) => [
    describeSection(describing, section, sectionIndex),
    ...section.subSections.flatMap((subSection, index) => [
      describeSubSection(describing, subSection, sectionIndex, index),
      ...(subSection.grids ?? []).map(({ gridId }) => describeGrid(describing, gridId, subSection)),
      ...subSection.questions.flatMap((question) => describeQuestionGroup(describing, question)),
    ]),
  ]);
}

function describeSection(describing: Describing, section: Section, index: number): XmlElement {
  const { element, texts, note } = describing;
  const at = (pick: (section: Section) => string): TextInLanguages =>
    textIn(describing.versions, ({ revision }) => {
      const own = revision.sections[index];
      return own === undefined ? undefined : pick(own);
    });
  return element(
    'varGrp',
    {
      ID: `section.${section.sectionId}`,
      type: 'section',
      name: section.sectionId,
      varGrp: joined(section.subSections.map(({ subSectionId }) => `sub-section.${subSectionId}`)),
    },
    texts(
      'labl',
      at(({ title }) => title),
    ),
    texts(
      'txt',
      at(({ summary }) => summary),
    ),
    note('scoring', 'weight-percent', section.weightPercent),
  );
}

function describeSubSection(
  describing: Describing,
  subSection: SubSection,
  sectionIndex: number,
  index: number,
): XmlElement {
  const { element, texts, versions } = describing;
  const { questions, grids = [], subSectionId } = subSection;
  const groups = [
    ...grids.map(({ gridId }) => `grid.${gridId}`),
    ...questions.filter(isGroup).map(({ questionId }) => questionGroupId(questionId)),
  ];
  const title = textIn(versions, ({ revision }) => revision.sections[sectionIndex]?.subSections[index]?.title);
  const notes = questions
    .filter(({ kind }) => kind === 'note')
    .flatMap(({ questionId }) =>
      texts(
        'notes',
        textIn(versions, (version) => {
          const note = version.questions.get(questionId);
          return note === undefined ? undefined : `${note.label}: ${note.text}`;
        }),
        { type: 'note', subject: questionId },
      ),
    );
  return element(
    'varGrp',
    {
      ID: `sub-section.${subSectionId}`,
      type: 'subject',
      name: subSectionId,
      var: joined(questions.flatMap(variableIds)),
      varGrp: joined(groups),
    },
    texts('labl', title),
    notes,
  );
}

function describeGrid({ element, texts, versions }: Describing, gridId: string, { questions }: SubSection): XmlElement {
  const rows = questions.filter((question) => 'gridId' in question && question.gridId === gridId);
  const at = (pick: 'label' | 'text' | 'rowHeading'): TextInLanguages =>
    textIn(versions, ({ grids }) => grids.get(gridId)?.[pick]);
  return element(
    'varGrp',
    { ID: `grid.${gridId}`, type: 'grid', name: gridId, var: joined(rows.flatMap(variableIds)) },
    texts('labl', at('label')),
    texts('txt', at('text')),
    texts('notes', at('rowHeading'), { type: 'row-heading' }),
    (['meaning', 'notCounted', 'proof'] as const).flatMap((part) =>
      texts(
        'notes',
        textIn(versions, ({ grids }) => grids.get(gridId)?.guidance?.[part]),
        { type: 'guidance', subject: part },
      ),
    ),
  );
}

/** The group of a question that has several variables, by what joins them. */
function describeQuestionGroup({ element, texts, versions }: Describing, question: Question): readonly XmlElement[] {
  if (!isGroup(question)) return [];
  const { questionId } = question;
  return [
    element(
      'varGrp',
      {
        ID: questionGroupId(questionId),
        type: groupTypes[question.kind] ?? 'display',
        name: questionId,
        var: joined(variableIds(question)),
      },
      texts(
        'labl',
        textIn(versions, (version) => version.questions.get(questionId)?.label),
      ),
      texts(
        'txt',
        textIn(versions, (version) => {
          const own = version.questions.get(questionId);
          return own?.kind === 'repeat' ? own.recordLabel : undefined;
        }),
      ),
    ),
  ];
}

/** Law and practice make one score; records are rows of a table of their own; an answer and its details stand together. */
const groupTypes: Readonly<Partial<Record<Question['kind'], string>>> = {
  'law-and-practice': 'analysis',
  'multiple-choice': 'multipleResp',
  ranking: 'multipleResp',
  repeat: 'record',
};

function isGroup(question: Question): boolean {
  return question.kind === 'repeat' || variablesOfQuestion(question).length > 1;
}

function questionGroupId(questionId: string): string {
  return `question.${questionId}`;
}

function variableIds(question: Question): readonly string[] {
  return variablesOfQuestion(question).map(({ variableId }) => variableId);
}

/** A list of references; the schema knows no empty one. */
function joined(ids: readonly string[]): string | undefined {
  return ids.length === 0 ? undefined : ids.join(' ');
}
