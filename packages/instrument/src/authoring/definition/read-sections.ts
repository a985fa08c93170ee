import { isMap } from 'yaml';
import type { Grid, Section, SubSection } from '../../definition/instrument-revision.ts';
import type { Question } from '../../definition/question.ts';
import { Fields } from '../document/fields.ts';
import { present } from '../document/present.ts';
import type { Reading } from '../document/reading.ts';
import type { Spot } from '../document/spot.ts';
import { fileLimits } from '../file-limits.ts';
import type { Draft } from './draft.ts';
import { fileKeys } from '../format/file-keys.ts';
import { isIdOf } from '../format/id-patterns.ts';
import { isGrid, readGrid } from './question/read-grid.ts';
import { readQuestion } from './question/read-question.ts';

/** Reads the sections of an instrument, whose weights sum to 100. */
export function readSections(draft: Draft, list: Spot | undefined, items: readonly Spot[]): readonly Section[] {
  const { reading } = draft;
  const seen = new Set<string>();
  const weights: (number | undefined)[] = [];
  const sections = items.map((item): Section => {
    const place = { ...item, place: placeOf(item, 'section', 'sectionId') };
    const fields = new Fields(reading, place, 'a section', fileKeys.section);
    const sectionId = readPartId(reading, fields.text('sectionId'), fields.optional('sectionId'), 'sectionId', seen);
    const weight = fields.number('weightPercent', { minimum: 0, maximum: 100 });
    weights.push(weight);
    const subSections = fields.items('subSections', 100).map((sub) => readSubSection(draft, sub, seen));
    return {
      sectionId,
      title: fields.text('title'),
      summary: fields.text('summary'),
      weightPercent: weight ?? 0,
      subSections,
    };
  });
  const known = weights.filter((weight) => weight !== undefined);
  const sum = known.reduce((total, weight) => total + weight, 0);
  // A missing weight was reported; the sum says nothing then.
  if (list !== undefined && known.length === items.length && Math.abs(sum - 100) > 1e-9) {
    reading.report(
      'weights',
      list,
      `the weights of the sections sum to ${Number(sum.toFixed(6))}; they must sum to 100`,
    );
  }
  return sections;
}

function readSubSection(draft: Draft, item: Spot, seen: Set<string>): SubSection {
  const { reading } = draft;
  const place = { ...item, place: placeOf(item, 'sub-section', 'subSectionId') };
  const fields = new Fields(reading, place, 'a sub-section', fileKeys.subSection);
  const subSectionId = readPartId(
    reading,
    fields.text('subSectionId'),
    fields.optional('subSectionId'),
    'subSectionId',
    seen,
  );
  const grids: Grid[] = [];
  const questions: Question[] = [];
  for (const spot of fields.items('questions')) {
    if (isGrid(spot)) {
      const { grid, questions: rows } = readGrid(draft, spot, (row) => take(draft, row));
      grids.push(grid);
      for (const question of rows) keep(draft, question, questions);
    } else if (take(draft, spot)) {
      const question = readQuestion(draft, spot);
      if (question !== undefined) keep(draft, question, questions);
    }
  }
  return {
    subSectionId,
    title: fields.text('title'),
    questions,
    ...present({ grids: grids.length === 0 ? undefined : grids }),
  };
}

/** Counts one more question; `false` when it is one too many, which is reported once. */
function take(draft: Draft, spot: Spot): boolean {
  draft.count += 1;
  if (draft.count === fileLimits.questions + 1) {
    const what = `there are more than ${fileLimits.questions} questions, rows of grids included; split the instrument`;
    draft.reading.report('too-many', spot, what);
  }
  return draft.count <= fileLimits.questions;
}

function keep({ questions }: Draft, question: Question, list: Question[]): void {
  list.push(question);
  const { questionId } = question;
  if (questionId !== '' && !questions.has(questionId)) questions.set(questionId, question);
}

function readPartId(reading: Reading, id: string, spot: Spot | undefined, name: string, seen: Set<string>): string {
  if (spot === undefined || id === '') return id;
  if (!isIdOf('partId', id)) {
    reading.report('bad-id', spot, `"${id.slice(0, 60)}" cannot be a ${name}; use capital letters and digits, like E2`);
  } else if (seen.has(id)) reading.report('duplicate-id', spot, `"${id}" is given twice; ids are given once`);
  seen.add(id);
  return id;
}

function placeOf(item: Spot, name: string, key: string): string {
  const id: unknown = isMap(item.node) ? item.node.get(key) : undefined;
  return typeof id === 'string' && id !== '' && id.length <= 20 ? `${name} ${id}` : `the ${name} at ${item.path}`;
}
