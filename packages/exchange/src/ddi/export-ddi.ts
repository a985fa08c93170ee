import { questionsInOrder, type InstrumentRevision } from '@groundwork/instrument';
import type { Catalogue } from '@groundwork/instrument/authoring';
import { describeFile, describePlaceVariables } from './describe-file.ts';
import type { DescribedFile } from './described-file.ts';
import { describeGroups } from './describe-groups.ts';
import { describeDocument, describeStudy } from './describe-study.ts';
import { describeVariables } from './describe-variable.ts';
import { newDescribing } from './describing.ts';
import { versionsInLanguages } from './version-in-language.ts';
import { printXml, XmlWriter } from './xml-writer.ts';

/**
 * Writes a revision as a codebook that archives and statistical offices read: DDI-Codebook 2.5, namespace
 * `ddi:codebook:2_5`.
 *
 * - Each part of an answer is a variable (`EG-A01`, `EG-B08.law`, `EG-A07.option.adults`, `BL-E01.record.year`,
 *   `EG-E04.detail.women`), with its categories or range, of whom it is asked, and the question inside the first of them.
 * - Sections, sub-sections, grids and questions of several variables are groups of variables.
 * - Texts of the catalogues stand beside the source with `xml:lang`; a string that is not translated, or whose source has
 *   changed since, stands in the source language only. Sentences of ours are in English, French and Arabic.
 * - What the format has no element for (weights, goalposts, bands, recommendations) stands in `notes` by type and subject.
 * - Characters that XML cannot hold are left out, and counted in a note of `docDscr`.
 *
 * With a file of answers it becomes the codebook of that file as well: a description of the file with the number of its
 * cases and variables, and variables for exactly the columns of `wideAnswersTable`, in their order, each with the codes
 * that may stand in the place of a value.
 *
 * @param revision as authoring lets it through
 * @param catalogues in the order in which the languages are to stand; those of another instrument are left out
 * @param file the answers in the wide form, where they lie beside
 * @returns the document as text, in UTF-8 when it is written to a file
 * @example exportDdi(revision).startsWith('<?xml version="1.0" encoding="UTF-8"?>') // => true
 */
export function exportDdi(
  revision: InstrumentRevision,
  catalogues: readonly Catalogue[] = [],
  file?: DescribedFile,
): string {
  const writer = new XmlWriter();
  const describing = newDescribing(writer, versionsInLanguages(revision, catalogues), file);
  const study = describeStudy(describing);
  const groups = describeGroups(describing);
  const variables = questionsInOrder(revision).flatMap((question) => describeVariables(describing, question));
  const place = file === undefined ? [] : describePlaceVariables(describing, file);
  const data = writer.element('dataDscr', {}, groups, place, variables);
  const answers = file === undefined ? undefined : describeFile(describing, file);
  // Counted before the document itself is described, which repeats the title.
  const removed = new Map(writer.removed);
  const root = writer.element(
    'codeBook',
    {
      xmlns: 'ddi:codebook:2_5',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'ddi:codebook:2_5 http://www.ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd',
      version: '2.5',
      'xml:lang': revision.language,
    },
    describeDocument(describing, removed),
    study,
    answers,
    data,
  );
  return printXml(root);
}
