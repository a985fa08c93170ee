import type { InstrumentRevision, Section } from '@groundwork/instrument';
import { isScored } from '@groundwork/instrument';
import { OwnCells } from '../own/own-cells.ts';
import type { DraftSection, ImportDraft } from './import-draft.ts';
import type { FormSettings } from './read-settings.ts';
import { instrumentValue, instrumentValues } from './read-own-sheets.ts';
import { revisionStates } from '@groundwork/instrument/authoring';

/** Puts what was read together; `undefined` where nothing can be asked. */
export function assembleRevision(
  draft: ImportDraft,
  settings: FormSettings,
  drafted: readonly DraftSection[],
): InstrumentRevision | undefined {
  const { own, ledger, languages, code } = draft;
  const sections = weighted(draft, filled(draft, drafted));
  if (sections.length === 0) return undefined;
  const value = <Value>(key: string, parse: (text: string) => Value | undefined): Value | undefined =>
    instrumentValue(own, ledger, key, parse);
  const text = (key: string): string | undefined => value(key, (written) => written);
  const share = (key: string): number =>
    value(key, (written) => (Number(written) >= 0 && Number(written) <= 1 ? Number(written) : undefined)) ?? 0.6;
  const purpose = value('purpose', (written) => (['readiness', 'opinion'] as const).find((known) => known === written));
  const questionCount = sections.reduce(
    (count, { subSections }) => count + subSections.reduce((sum, { questions }) => sum + questions.length, 0),
    0,
  );
  const previousVersion = text('previous_version');
  return {
    instrumentId: settings.instrumentId,
    code,
    version: settings.version,
    state: value('state', (written) => revisionStates.find((known) => known === written)) ?? 'draft',
    ...(purpose === undefined ? {} : { purpose }),
    language: languages.source,
    title: settings.title,
    summary: text('summary') ?? settings.title,
    referenceDate: text('reference_date') ?? draft.words.referenceDate,
    estimatedMinutes:
      value('estimated_minutes', (written) => (/^[1-9]\d{0,4}$/.test(written) ? Number(written) : undefined)) ??
      Math.max(1, questionCount),
    inspiredBy: instrumentValues(own, ledger, 'inspired_by'),
    availability: { subSectionShare: share('sub_section_share'), sectionShare: share('section_share') },
    bands: own.bands ?? [],
    ...(own.commonLevels === undefined ? {} : { commonLevels: own.commonLevels }),
    sections,
    checks: draft.checks,
    ...(previousVersion === undefined ? {} : { previous: { version: previousVersion, changes: own.changes ?? [] } }),
  };
}

/** The sections with their questions; parts of a form of which nothing is carried over are left out and named. */
function filled(
  draft: ImportDraft,
  drafted: readonly DraftSection[],
): readonly (Section & { readonly draft: DraftSection })[] {
  const { questions, ledger } = draft;
  return drafted.flatMap((section) => {
    const subSections = section.subSections.flatMap(({ subSectionId, title, asked, grids, row }) => {
      const found = asked.flatMap(({ questionId }) => questions.get(questionId) ?? []);
      const isOurs = row?.cells.has('gw_kind') === true;
      if (found.length === 0 && !isOurs) {
        if (row !== undefined) {
          ledger.loseRow(row, 'type-not-carried', 'nothing of the group is carried over');
        }
        return [];
      }
      const used = grids.filter(({ gridId }) =>
        found.some((question) => 'gridId' in question && question.gridId === gridId),
      );
      return [{ subSectionId, title, questions: found, ...(used.length === 0 ? {} : { grids: used }) }];
    });
    const isOurs = section.row?.cells.has('gw_kind') === true;
    if (subSections.length === 0 && !isOurs) {
      if (section.row !== undefined) {
        ledger.loseRow(section.row, 'type-not-carried', 'nothing of the group is carried over');
      }
      return [];
    }
    const { sectionId, title, summary } = section;
    return [{ sectionId, title, summary, weightPercent: 0, subSections, draft: section }];
  });
}

/** The weights of a workbook of ours where they sum to 100; otherwise equal ones for the sections that score. */
function weighted(
  { ledger }: ImportDraft,
  sections: readonly (Section & { readonly draft: DraftSection })[],
): readonly Section[] {
  const written = sections.map(({ draft: { row } }) => {
    const text = row?.cells.get('gw_weight')?.text ?? '';
    return /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
  });
  const sum = written.reduce<number>((total, weight) => total + (weight ?? Number.NaN), 0);
  const isWhole = Math.abs(sum - 100) <= 1e-9;
  for (const {
    draft: { row },
  } of sections) {
    if (row === undefined) continue;
    if (isWhole) new OwnCells(row, ledger).text('gw_weight');
    else
      ledger.lose(row, 'gw_weight', 'bad-value', 'the weights of the sections do not sum to 100; they are made equal');
  }
  const equal = equalWeights(sections);
  if (!isWhole && sections.length > 1) {
    ledger.note(
      'added',
      'default-value',
      'the form does not say how much each section counts; all that score count the same',
    );
  }
  return sections.map(({ draft: _draft, ...section }, index) => ({
    ...section,
    weightPercent: (isWhole ? written[index] : equal[index]) ?? 0,
  }));
}

/** Whole numbers that sum to 100, over the sections that score, or over all where none does. */
function equalWeights(sections: readonly Section[]): readonly number[] {
  const scores = sections.map(({ subSections }) =>
    subSections.some(({ questions }) => questions.some((question) => isScored(question) && question.weight > 0)),
  );
  const counted = scores.includes(true) ? scores : scores.map(() => true);
  const count = counted.filter(Boolean).length;
  let left = 100;
  let open = count;
  return counted.map((isCounted) => {
    if (!isCounted) return 0;
    const weight = Math.ceil(left / open);
    left -= weight;
    open -= 1;
    return weight;
  });
}
