import type { InstrumentRevision } from '../../definition/instrument-revision.ts';
import { Fields } from '../document/fields.ts';
import { present } from '../document/present.ts';
import type { Reading } from '../document/reading.ts';
import type { Spot } from '../document/spot.ts';
import { textAt } from '../document/value-at.ts';
import { checkCycles } from '../expression/check-cycles.ts';
import { checkExpressions } from '../expression/check-expressions.ts';
import { awaitExpression, newDraft } from './draft.ts';
import { fileKeys } from '../format/file-keys.ts';
import { fileLimits } from '../file-limits.ts';
import { isIdOf } from '../format/id-patterns.ts';
import { revisionPurposes, revisionStates } from '../format/known-names.ts';
import { readBands } from './read-bands.ts';
import { readCheck } from './read-check.ts';
import { readCommonLevels } from './read-common-levels.ts';
import { readNoCase } from './question/read-no-case.ts';
import { readPrevious } from './read-previous.ts';
import { readSections } from './read-sections.ts';
import { reportUnknownQuestion } from './report-unknown-question.ts';
import { writtenSize } from './written-size.ts';

type RevisionFields = Fields<(typeof fileKeys.revision)[number]>;

/** Reads a whole instrument; what could not be read has been reported and stands as a blank in the result. */
export function readRevision(reading: Reading, spot: Spot): InstrumentRevision {
  const fields: RevisionFields = new Fields(reading, spot, 'an instrument', fileKeys.revision);
  const instrumentId = patterned(reading, fields, 'instrumentId', 'egov-readiness');
  const code = patterned(reading, fields, 'code', 'EG');
  const version = patterned(reading, fields, 'version', '1.0.0');
  const state = fields.oneOf('state', revisionStates) ?? 'draft';
  const purpose = fields.optional('purpose') === undefined ? undefined : fields.oneOf('purpose', revisionPurposes);
  const language = patterned(reading, fields, 'language', 'en');
  const described = {
    title: fields.text('title'),
    summary: fields.text('summary'),
    referenceDate: fields.text('referenceDate'),
    estimatedMinutes: fields.number('estimatedMinutes', { minimum: 1, maximum: 100_000, isWhole: true }) ?? 1,
    inspiredBy:
      fields.optional('inspiredBy') === undefined
        ? []
        : fields.items('inspiredBy').map((item) => textAt(reading, item, 'inspiredBy') ?? ''),
    availability: readAvailability(reading, fields.required('availability')),
    bands: readBands(reading, fields.items('bands', 20)),
  };
  const { anchors, commonLevels } = readCommonLevels(reading, fields);
  const noCase = readNoCase(reading, fields.optional('noCase'));
  const draft = newDraft(reading, { code: code === '' ? undefined : code, anchors, noCase });
  awaitExpression(draft, noCase?.spot, { role: 'no-case', questionIds: draft.noCaseTakers });
  const sections = readSections(draft, fields.optional('sections'), fields.items('sections', 100));
  const found = (fields.optional('checks') === undefined ? [] : fields.items('checks')).map((item) =>
    readCheck(draft, item),
  );
  for (const { questionId, spot: at } of found.flatMap(({ shownAt }) => shownAt)) {
    if (!draft.questionIds.has(questionId)) reportUnknownQuestion(draft, at, questionId);
  }
  const previous = readPrevious(draft, fields.optional('previous'), version);
  checkSize(reading, fields, sections);
  checkCycles(draft, checkExpressions(draft, false));
  const checks = found.map(({ check }) => check);
  return {
    instrumentId,
    code,
    version,
    state,
    language,
    ...described,
    sections,
    checks,
    ...present({ purpose, commonLevels, previous }),
  };
}

/** A short file can be a huge instrument: each row of a grid has all of the grid's options. */
function checkSize(reading: Reading, fields: RevisionFields, sections: InstrumentRevision['sections']): void {
  const size = writtenSize(sections);
  if (size <= fileLimits.writtenCharacters) return;
  const most = fileLimits.writtenCharacters;
  const what = `the sections have ${size} characters with what questions share written out; at most ${most} are read: shorten what grids and common levels say, or split the instrument`;
  reading.report('too-large', fields.optional('sections') ?? fields.spot, what);
}

function patterned(
  reading: Reading,
  fields: RevisionFields,
  key: 'instrumentId' | 'code' | 'version' | 'language',
  example: string,
): string {
  const text = fields.text(key);
  if (text === '' || isIdOf(key, text)) return text;
  reading.report(
    'bad-id',
    fields.optional(key) ?? fields.spot,
    `"${text.slice(0, 60)}" cannot be the ${key}; write it like ${example}`,
  );
  return '';
}

function readAvailability(reading: Reading, spot: Spot | undefined): InstrumentRevision['availability'] {
  if (spot === undefined) return { subSectionShare: 0, sectionShare: 0 };
  const fields = new Fields(reading, spot, 'availability', fileKeys.availability);
  const share = { minimum: 0, maximum: 1 };
  return {
    subSectionShare: fields.number('subSectionShare', share) ?? 0,
    sectionShare: fields.number('sectionShare', share) ?? 0,
  };
}
