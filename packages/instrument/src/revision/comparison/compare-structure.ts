import type {
  Band,
  Check,
  CommonLevels,
  Grid,
  InstrumentRevision,
  Section,
  SubSection,
} from '../../definition/instrument-revision.ts';
import { harmless, rule, wordsOnly, type ChangeEffect } from '../facet/change-effect.ts';
import { isSameExpression } from '../facet/expression-key.ts';
import { isSameValue } from '../facet/is-same-value.ts';
import { newPlaces } from './new-places.ts';
import type { StructureArea, StructureChange, StructureFacet, StructureValue } from './structure-change.ts';

/**
 * What differs beside the questions. `state`, `version` and `previous` are no change: they say what a revision is, not what
 * it asks.
 */
export function compareStructure(before: InstrumentRevision, after: InstrumentRevision): readonly StructureChange[] {
  return [
    ...instrumentChanges(before, after),
    ...availabilityChanges(before.availability, after.availability),
    ...changesById('band', bandsOf(before), bandsOf(after), bandChanges, { presence: rule(true) }),
    ...changesById('section', sectionsOf(before), sectionsOf(after), sectionChanges, {
      presence: ({ weightPercent }) => rule(weightPercent > 0),
    }),
    ...changesById('sub-section', subSectionsOf(before), subSectionsOf(after), subSectionChanges),
    ...changesById('grid', gridsOf(before), gridsOf(after), gridChanges),
    ...changesById(
      'common-text',
      commonTextsOf(before.commonLevels),
      commonTextsOf(after.commonLevels),
      commonTextChanges,
      {
        presence: wordsOnly,
      },
    ),
    ...changesById('check', checksOf(before), checksOf(after), checkChanges),
  ];
}

/** One of the things that a revision has several of, with the words that name it. */
interface Part<Item> {
  readonly title: string;
  readonly item: Item;
}

type Parts<Item> = ReadonlyMap<string, Part<Item>>;

function instrumentChanges(before: InstrumentRevision, after: InstrumentRevision): readonly StructureChange[] {
  const differ = differIn('instrument');
  return [
    ...differ('instrument-id', before.instrumentId, after.instrumentId, rule(true)),
    ...differ('code', before.code, after.code, rule(true)),
    ...differ('purpose', before.purpose ?? 'readiness', after.purpose ?? 'readiness', rule(true)),
    ...differ('language', before.language, after.language, harmless),
    ...differ('title', before.title, after.title, wordsOnly),
    ...differ('summary', before.summary, after.summary, wordsOnly),
    ...differ('reference-date', before.referenceDate, after.referenceDate, wordsOnly),
    ...differ('estimated-minutes', before.estimatedMinutes, after.estimatedMinutes, wordsOnly),
    ...differ('inspired-by', before.inspiredBy, after.inspiredBy, wordsOnly),
  ];
}

type Availability = InstrumentRevision['availability'];

function availabilityChanges(before: Availability, after: Availability): readonly StructureChange[] {
  const differ = differIn('availability');
  return [
    ...differ('sub-section-share', before.subSectionShare, after.subSectionShare, rule(true)),
    ...differ('section-share', before.sectionShare, after.sectionShare, rule(true)),
  ];
}

function bandChanges(before: Band, after: Band, id: string): readonly StructureChange[] {
  const differ = differIn('band', id);
  return [
    ...differ('title', before.title, after.title, wordsOnly),
    ...differ('from', before.from, after.from, rule(true)),
  ];
}

function sectionChanges(before: Section, after: Section, id: string): readonly StructureChange[] {
  const differ = differIn('section', id);
  return [
    ...differ('title', before.title, after.title, wordsOnly),
    ...differ('summary', before.summary, after.summary, wordsOnly),
    ...differ('weight', before.weightPercent, after.weightPercent, rule(true)),
  ];
}

type PlacedSubSection = SubSection & { readonly sectionId: string };

function subSectionChanges(before: PlacedSubSection, after: PlacedSubSection, id: string): readonly StructureChange[] {
  const differ = differIn('sub-section', id);
  return [
    ...differ('title', before.title, after.title, wordsOnly),
    // Whether that moves a score is for its questions to say.
    ...differ('section', before.sectionId, after.sectionId, harmless),
  ];
}

type PlacedGrid = Grid & { readonly subSectionId: string };

function gridChanges(before: PlacedGrid, after: PlacedGrid, id: string): readonly StructureChange[] {
  const differ = differIn('grid', id);
  return [
    ...differ('label', before.label, after.label, wordsOnly),
    ...differ('text', before.text, after.text, wordsOnly),
    ...differ('row-heading', before.rowHeading, after.rowHeading, wordsOnly),
    ...(['meaning', 'notCounted', 'proof'] as const).flatMap((part) =>
      differ('guidance', before.guidance?.[part], after.guidance?.[part], wordsOnly, part),
    ),
    ...differ('sub-section', before.subSectionId, after.subSectionId, harmless),
  ];
}

function commonTextChanges(before: string, after: string, id: string): readonly StructureChange[] {
  return differIn('common-text', id)('text', before, after, wordsOnly);
}

function checkChanges(before: Check, after: Check, id: string): readonly StructureChange[] {
  const differ = differIn('check', id);
  return [
    ...(isSameExpression(before.when, after.when, new Map()) ? [] : differ('when', before.when, after.when, harmless)),
    ...differ('severity', before.severity, after.severity, harmless),
    ...differ('message', before.message, after.message, wordsOnly),
    ...differ('questions', before.questionIds, after.questionIds, harmless),
  ];
}

/** Compares what a revision has several of: what was added and removed, what changed, and the order of what stayed. */
function changesById<Item>(
  area: StructureArea,
  before: Parts<Item>,
  after: Parts<Item>,
  changesOf: (before: Item, after: Item, id: string) => readonly StructureChange[],
  { presence = harmless }: { readonly presence?: ChangeEffect | ((item: Item) => ChangeEffect) } = {},
): readonly StructureChange[] {
  const effectOf = (item: Item) => (typeof presence === 'function' ? presence(item) : presence);
  const gone = [...before].filter(([id]) => !after.has(id));
  const moved = newPlaces([...before.keys()], [...after.keys()]);
  return [
    ...[...after].flatMap(([id, now]): readonly StructureChange[] => {
      const old = before.get(id);
      const differ = differIn(area, id);
      if (old === undefined) return differ('presence', null, now.title, effectOf(now.item));
      const place = moved.get(id);
      const order = place === undefined ? [] : differ('order', place.before, place.after, harmless);
      return [...order, ...changesOf(old.item, now.item, id)];
    }),
    ...gone.flatMap(([id, { item, title }]) => differIn(area, id)('presence', title, null, effectOf(item))),
  ];
}

function differIn(area: StructureArea, id?: string) {
  return (
    facet: StructureFacet,
    before: StructureValue | undefined,
    after: StructureValue | undefined,
    effect: ChangeEffect,
    part?: string,
  ): readonly StructureChange[] => {
    if (isSameValue(before ?? null, after ?? null)) return [];
    const place = { area, ...(id === undefined ? {} : { id }), facet, ...(part === undefined ? {} : { part }) };
    return [{ ...place, before: before ?? null, after: after ?? null, ...effect }];
  };
}

function bandsOf({ bands }: InstrumentRevision): Parts<Band> {
  return new Map(bands.map((item) => [item.bandId, { title: item.title, item }]));
}

function sectionsOf({ sections }: InstrumentRevision): Parts<Section> {
  return new Map(sections.map((item) => [item.sectionId, { title: item.title, item }]));
}

function subSectionsOf({ sections }: InstrumentRevision): Parts<PlacedSubSection> {
  const placed = sections.flatMap(({ sectionId, subSections }) => subSections.map((item) => ({ ...item, sectionId })));
  return new Map(placed.map((item) => [item.subSectionId, { title: item.title, item }]));
}

function gridsOf({ sections }: InstrumentRevision): Parts<PlacedGrid> {
  const placed = sections.flatMap(({ subSections }) =>
    subSections.flatMap(({ grids = [], subSectionId }) => grids.map((grid) => ({ ...grid, subSectionId }))),
  );
  return new Map(placed.map((item) => [item.gridId, { title: item.label, item }]));
}

function checksOf({ checks }: InstrumentRevision): Parts<Check> {
  return new Map(checks.map((item) => [item.checkId, { title: item.message, item }]));
}

/** The anchors that questions share, each under a name such as `state 3`. They stand in the questions as well. */
function commonTextsOf(common: CommonLevels = {}): Parts<string> {
  const { noCase, ...ladders } = common;
  const texts = Object.entries(ladders).flatMap(([name, levels]) =>
    levels.map(({ score, text }) => [`${name} ${score}`, text] as const),
  );
  const all = noCase === undefined ? texts : [...texts, ['no-case', noCase] as const];
  return new Map(all.map(([name, text]) => [name, { title: text, item: text }]));
}
