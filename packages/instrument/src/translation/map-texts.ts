import type { Grid, InstrumentRevision, Section, SubSection } from '../definition/instrument-revision.ts';
import { mapCommonLevels } from './map-common-levels.ts';
import { mapGuidance, mapQuestionTexts, type TextAt } from './map-question-texts.ts';
import { stringIdsOf, type StringIdOf } from './string-ids-of.ts';

/**
 * The same revision with other texts: asks, by string id and in the order of reading, for each text a respondent reads.
 * The one walk that says what a string is: listing, translating and checking all go this way, so they cannot differ.
 * A string that stands in several places is asked for at each of them.
 */
export function mapTexts(revision: InstrumentRevision, textAt: TextAt): InstrumentRevision {
  const described = {
    title: textAt('title', revision.title),
    summary: textAt('summary', revision.summary),
    referenceDate: textAt('reference-date', revision.referenceDate),
  };
  const bands = revision.bands.map((band) => ({ ...band, title: textAt(`bands/${band.bandId}/title`, band.title) }));
  const { commonLevels } = revision;
  const common = commonLevels === undefined ? {} : { commonLevels: mapCommonLevels(commonLevels, textAt) };
  const sections = revision.sections.map((section): Section => {
    const at = `sections/${section.sectionId}`;
    const title = textAt(`${at}/title`, section.title);
    const summary = textAt(`${at}/summary`, section.summary);
    const subSections = section.subSections.map((subSection) =>
      mapSubSection(subSection, stringIdsOf(commonLevels, subSection), textAt),
    );
    return { ...section, title, summary, subSections };
  });
  const checks = revision.checks.map((check) => ({
    ...check,
    message: textAt(`checks/${check.checkId}/message`, check.message),
  }));
  return { ...revision, ...described, bands, ...common, sections, checks };
}

function mapSubSection(subSection: SubSection, stringIdOf: StringIdOf, textAt: TextAt): SubSection {
  const title = textAt(`sub-sections/${subSection.subSectionId}/title`, subSection.title);
  const mapped = new Map<string, Grid>();
  const gridOf = (grid: Grid): Grid => {
    const found = mapped.get(grid.gridId) ?? mapGrid(grid, textAt);
    mapped.set(grid.gridId, found);
    return found;
  };
  const questions = subSection.questions.map((question) => {
    // What is asked of every row is read before the first of them.
    const grid = subSection.grids?.find(({ gridId }) => 'gridId' in question && gridId === question.gridId);
    if (grid !== undefined) gridOf(grid);
    return mapQuestionTexts(question, (name, text) => textAt(stringIdOf(question, name, text), text));
  });
  const { grids } = subSection;
  return { ...subSection, title, questions, ...(grids === undefined ? {} : { grids: grids.map(gridOf) }) };
}

function mapGrid(grid: Grid, textAt: TextAt): Grid {
  const at: TextAt = (name, text) => textAt(`${grid.gridId}/${name}`, text);
  return {
    ...grid,
    label: at('label', grid.label),
    text: at('text', grid.text),
    rowHeading: at('row-heading', grid.rowHeading),
    ...mapGuidance(grid.guidance, at),
  };
}
