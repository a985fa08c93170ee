export { canonicalJson } from './canonical-json.ts';
export { idPatterns } from './format/id-patterns.ts';
export { changeTypes, evidenceRules, fieldKinds, respondentRoles, revisionStates } from './format/known-names.ts';
export type { FileProblem, FileProblemCode } from './file-problem.ts';
export { readChecks, type ReadChecks } from './read-checks.ts';
export { readInstrument, type ReadInstrument } from './read-instrument.ts';
export { instrumentSchema } from './schema/instrument-schema.ts';
export type { JsonSchema } from './schema/json-schema.ts';
export { writeInstrument } from './write-instrument.ts';
export type { CatalogueProblem, CatalogueProblemCode } from './catalogue-problems.ts';
export { readCatalogue, type ReadCatalogue } from './read-catalogue.ts';
export { writeCatalogue } from './write-catalogue.ts';
export { entryStates, type Catalogue, type CatalogueEntry, type EntryState } from '../translation/catalogue.ts';
export { hashOfText } from '../translation/hash-of-text.ts';
export { stringsOf, type SourceString } from '../translation/strings-of.ts';
export { textDirection } from '../translation/text-direction.ts';
export { translateRevision, type TranslatedRevision } from '../translation/translate-revision.ts';
export {
  translationStates,
  type StringState,
  type StringWithState,
  type TranslationStates,
} from '../translation/translation-states.ts';
