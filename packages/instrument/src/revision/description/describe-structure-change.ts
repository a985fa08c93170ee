import type { StructureArea, StructureChange, StructureValue } from '../comparison/structure-change.ts';
import { describeEffect } from './describe-effect.ts';
import { excerpt, onOneLine } from './excerpts.ts';
import { guidanceWords, listed, saysNow, turns } from './words.ts';

const areaWords: Readonly<Record<StructureArea, string>> = {
  instrument: 'Instrument',
  availability: 'Answers needed for a score',
  band: 'Band',
  section: 'Section',
  'sub-section': 'Part',
  grid: 'Table',
  check: 'Check',
  'common-text': 'Common text',
};

/** A change beside the questions as one line of plain English. */
export function describeStructureChange(change: StructureChange): string {
  const { area, id } = change;
  const name = id === undefined ? areaWords[area] : `${areaWords[area]} ${id}`;
  return onOneLine(`${name}: ${describe(change)}${describeEffect(change)}`);
}

function describe({ area, facet, part = '', before, after }: StructureChange): string {
  switch (facet) {
    case 'presence':
      if (area !== 'common-text') return saysNow('it', text(before), text(after));
      return `is ${after === null ? 'no longer' : 'now'} one text for many questions: ${excerpt(plain(after ?? before))}`;
    case 'title':
    case 'summary':
    case 'label':
    case 'text':
    case 'message':
      return saysNow(`the ${facet}`, text(before), text(after));
    case 'row-heading':
      return saysNow('the heading of its rows', text(before), text(after));
    case 'reference-date':
      return saysNow('the day that answers refer to', text(before), text(after));
    case 'guidance':
      return saysNow(guidanceWords[part] ?? 'the guidance', text(before), text(after));
    case 'order':
      return `moved from place ${plain(before)} to place ${plain(after)}`;
    case 'section':
      return `moved from section ${plain(before)} to section ${plain(after)}`;
    case 'sub-section':
      return `moved from part ${plain(before)} to part ${plain(after)}`;
    case 'weight':
      return turns('weight', `${plain(before)} %`, `${plain(after)} %`);
    case 'from':
      return turns('begins at', plain(before), plain(after));
    case 'sub-section-share':
      return turns('share of the weight of a part', plain(before), plain(after));
    case 'section-share':
      return turns('share of the parts of a section', plain(before), plain(after));
    case 'when':
      return turns('speaks while', plain(before), plain(after));
    case 'questions':
      return turns('shown at', plain(before), plain(after));
    case 'instrument-id':
    case 'code':
    case 'purpose':
    case 'language':
    case 'severity':
    case 'estimated-minutes':
    case 'inspired-by':
      return turns(facet.replace('-', ' '), plain(before), plain(after));
  }
}

function text(value: StructureValue): string | null {
  return value === null ? null : plain(value);
}

function plain(value: StructureValue): string {
  return typeof value === 'object' ? listed(value) : String(value);
}
