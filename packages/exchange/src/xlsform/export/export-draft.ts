import type { InstrumentRevision, Question } from '@groundwork/instrument';
import { stringsOf, type Catalogue } from '@groundwork/instrument/authoring';
import type { FormWords } from '../form-words.ts';
import { languageHeading } from '../translation/language-tag.ts';
import { stringIdsIn } from '../translation/string-ids-in.ts';
import { ownChoiceColumns, ownColumns } from '../own/own-columns.ts';
import { ChoiceLists } from './choice-lists.ts';
import type { ExportEntry, ExportEntryCode } from './export-report.ts';
import { SheetRows } from './sheet-rows.ts';

/** Cells of one row by their heading. */
export type Cells = Readonly<Record<string, string | undefined>>;

/** The columns of the survey sheet whose texts come in several languages. */
const surveyTexts = ['label', 'hint', 'constraint_message'] as const;

/** What the steps of one export share and fill. */
export class ExportDraft {
  readonly revision: InstrumentRevision;
  readonly catalogues: readonly Catalogue[];
  readonly words: FormWords;
  readonly questions: ReadonlyMap<string, Question>;
  readonly survey: SheetRows;
  readonly lists: ChoiceLists;
  /** Strings whose translations stand beside their source on the survey or the choices sheet. */
  readonly shown = new Set<string>();
  /** Checks that some constraint holds. */
  readonly heldChecks = new Set<string>();
  readonly #entries = new Map<ExportEntryCode, { readonly message: string; readonly ids: Set<string> }>();
  readonly #stringIdOf: (question: Question, name: string) => string | undefined;

  constructor(revision: InstrumentRevision, catalogues: readonly Catalogue[], words: FormWords) {
    this.revision = revision;
    this.catalogues = catalogues;
    this.words = words;
    this.questions = new Map(
      revision.sections.flatMap(({ subSections }) =>
        subSections.flatMap(({ questions }) => questions.map((question) => [question.questionId, question] as const)),
      ),
    );
    this.#stringIdOf = stringIdsIn(new Map(stringsOf(revision).map(({ stringId, text }) => [stringId, text])));
    const [label, hint, message] = surveyTexts.map((name) => this.headingsOf(name));
    this.survey = new SheetRows([
      'type',
      'name',
      ...(label ?? []),
      ...(hint ?? []),
      'required',
      'relevant',
      'constraint',
      ...(message ?? []),
      'calculation',
      'choice_filter',
      'appearance',
      ...ownColumns,
    ]);
    this.lists = new ChoiceLists(['list_name', 'name', ...this.headingsOf('label'), 'score', ...ownChoiceColumns]);
  }

  get entries(): readonly ExportEntry[] {
    return [...this.#entries].map(([code, { message, ids }]) => ({ code, message, ids: [...ids] }));
  }

  /** Says what a form cannot do; the same of several questions is one entry. */
  note(code: ExportEntryCode, id: string, message: string): void {
    const found = this.#entries.get(code);
    if (found === undefined) this.#entries.set(code, { message, ids: new Set([id]) });
    else found.ids.add(id);
  }

  /** The headings of a column in all languages; one without a language where there is but one. */
  headingsOf(name: string): readonly string[] {
    if (this.catalogues.length === 0) return [name];
    return [this.revision.language, ...this.catalogues.map(({ language }) => language)].map(
      (language) => `${name}::${languageHeading(language)}`,
    );
  }

  /** A text in all languages, as cells by their headings. */
  texts(name: string, text: string | undefined, stringId: string | undefined): Cells {
    if (text === undefined) return {};
    const [source = name, ...others] = this.headingsOf(name);
    if (stringId !== undefined) this.shown.add(stringId);
    const translated = this.catalogues.map(({ strings }, index) => {
      const entry = stringId === undefined ? undefined : strings.get(stringId);
      return [others[index] ?? name, entry?.text] as const;
    });
    return { [source]: text, ...Object.fromEntries(translated) };
  }

  /** A text of a question in all languages. */
  textsOf(question: Question, name: string, text: string | undefined, place: string): Cells {
    return this.texts(name, text, this.#stringIdOf(question, place));
  }
}
