import type { InstrumentRevision, Level, Option, PartLevel, Question } from '@groundwork/instrument';
import type { Cell } from '../table/cell.ts';
import type { TableToExport } from '../table/table-to-export.ts';
import { variablesOfQuestion } from '../variables/variables-of-question.ts';
import { targetLinkText } from './target-link-text.ts';

/**
 * The questions of a revision as a table, notes included: where each stands, what it asks, how it is answered and scored.
 * `options_and_levels` holds one value in a line with its score or id (`2 = An official leads`); `variables` the columns
 * of the wide answers table.
 */
export function codebookTable({ sections }: InstrumentRevision): TableToExport {
  const rows = sections.flatMap((section) =>
    section.subSections.flatMap((subSection) =>
      subSection.questions.map((question): readonly Cell[] => [
        question.questionId,
        section.sectionId,
        section.title,
        subSection.subSectionId,
        subSection.title,
        question.kind,
        question.label,
        question.text,
        optionsAndLevels(question).join('\n'),
        unitOf(question),
        ...boundsOf(question),
        'weight' in question ? question.weight : null,
        question.kind === 'note' ? null : (question.evidence ?? 'none'),
        targetsOf(question).join('\n'),
        variablesOfQuestion(question)
          .map(({ variableId }) => variableId)
          .join('\n'),
      ]),
    ),
  );
  return {
    columns: [
      { name: 'question', width: 12 },
      { name: 'section', width: 9 },
      { name: 'section_title', width: 24, isWrapped: true },
      { name: 'sub_section', width: 12 },
      { name: 'sub_section_title', width: 24, isWrapped: true },
      { name: 'kind', width: 16 },
      { name: 'label', width: 24, isWrapped: true },
      { name: 'text', width: 60, isWrapped: true },
      { name: 'options_and_levels', width: 60, isWrapped: true },
      { name: 'unit', width: 14 },
      { name: 'minimum', width: 10 },
      { name: 'maximum', width: 10 },
      { name: 'weight', width: 8 },
      { name: 'evidence', width: 10 },
      { name: 'mdg_links', width: 24, isWrapped: true },
      { name: 'variables', width: 30, isWrapped: true },
    ],
    rows,
  };
}

function optionsAndLevels(question: Question): readonly string[] {
  switch (question.kind) {
    case 'level':
    case 'state':
    case 'severity':
    case 'agreement':
      return question.levels.map(levelText);
    case 'law-and-practice':
      return [
        ...question.law.map((level) => `law ${levelText(level)}`),
        ...question.practice.map((level) => `practice ${levelText(level)}`),
        `practice no-case = ${question.noCase}`,
      ];
    case 'single-choice':
    case 'multiple-choice':
    case 'ranking':
      return question.options.map(optionText);
    case 'repeat':
      return question.fields.flatMap(({ id, label, options = [] }) => [
        `${id} = ${label}`,
        ...options.map((option) => `${id} ${optionText(option)}`),
      ]);
    default:
      return [];
  }
}

function levelText({ score, text }: Level | PartLevel): string {
  return `${score} = ${text}`;
}

function optionText({ optionId, text }: Option): string {
  return `${optionId} = ${text}`;
}

function unitOf(question: Question): string | null {
  if (question.kind === 'share') return '%';
  return 'unit' in question ? (question.unit ?? null) : null;
}

function boundsOf(question: Question): readonly [Cell, Cell] {
  switch (question.kind) {
    case 'number':
      return [question.minimum, question.maximum];
    case 'share':
      return [0, 100];
    case 'date':
      return [dayOf(question.minimum), dayOf(question.maximum)];
    default:
      return [null, null];
  }
}

function dayOf(day: string | undefined): Cell {
  return day === undefined ? null : { day };
}

/** Links of the question, then those of options that have their own. */
function targetsOf(question: Question): readonly string[] {
  const links = 'targetLinks' in question ? (question.targetLinks ?? []) : [];
  const options = 'options' in question ? question.options : [];
  return [
    ...('isCrossCutting' in question && question.isCrossCutting ? ['all targets (cross-cutting)'] : []),
    ...links.map(targetLinkText),
    ...options.flatMap(({ optionId, targetLinks = [] }) =>
      targetLinks.map((link) => `${optionId}: ${targetLinkText(link)}`),
    ),
  ];
}
