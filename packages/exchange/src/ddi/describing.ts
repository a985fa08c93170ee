import type { InstrumentRevision, Question } from '@groundwork/instrument';
import type { DescribedFile } from './described-file.ts';
import type { TextInLanguages, VersionInLanguage } from './version-in-language.ts';
import type { XmlElement, XmlWriter } from './xml-writer.ts';

/** What the parts of a codebook are described with. */
export interface Describing {
  readonly revision: InstrumentRevision;
  readonly questions: ReadonlyMap<string, Question>;
  /** Place of a question among all, from 1. */
  placeOf(questionId: string): number | undefined;
  readonly versions: readonly [VersionInLanguage, ...VersionInLanguage[]];
  /** The file of answers that the codebook describes; absent where it describes the questionnaire alone. */
  readonly file?: DescribedFile;
  readonly element: XmlWriter['element'];
  /** The same element once for each language, `xml:lang` on all that are not in the language of the document. */
  texts(name: string, texts: TextInLanguages, attributes?: Readonly<Record<string, string>>): readonly XmlElement[];
  /** A remark in no language, or in English, that the format has no element for. */
  note(type: string, subject: string, text: string | number | undefined): readonly XmlElement[];
}

/** Puts the tools of describing together. */
export function newDescribing(writer: XmlWriter, versions: Describing['versions'], file?: DescribedFile): Describing {
  const [{ revision, questions }] = versions;
  const places = new Map([...questions.keys()].map((questionId, index) => [questionId, index + 1]));
  const element: Describing['element'] = (name, attributes, ...children) =>
    writer.element(name, attributes, ...children);
  return {
    revision,
    questions,
    versions,
    ...(file === undefined ? {} : { file }),
    placeOf: (questionId) => places.get(questionId),
    element,
    texts: (name, texts, attributes = {}) =>
      texts.map(({ language, text }) =>
        element(name, { ...(language === revision.language ? {} : { 'xml:lang': language }), ...attributes }, text),
      ),
    note: (type, subject, text) => (text === undefined ? [] : [element('notes', { type, subject }, String(text))]),
  };
}
