import { idiPreset } from './idi/idi-preset.ts';
import { mdgTargetPresets } from './mdg/mdg-target-preset.ts';
import { weightedCategoryPresets } from './category/weighted-category-preset.ts';

/** One published method that the library holds as data. */
export interface CataloguedPreset {
  readonly presetId: string;
  readonly title: string;
  readonly producer: string;
  readonly source: string;
  /** False where a part of the method is from memory; the note says which. */
  readonly isVerified: boolean;
  /**
   * What stands behind it: `figures` the published figures come out of it, row by row (test/published); `text` the
   * method was read at its source, no figures are at hand; `memory` a part was not read, see the note.
   */
  readonly proof: 'figures' | 'text' | 'memory';
  readonly note: string;
}

const benchmarkSource =
  'World Bank, Benchmarking PPP Procurement 2017, and Procuring Infrastructure PPPs 2018, appendix 1';
const unitedNations = 'United Nations, Department of Economic and Social Affairs';
const survey = 'United Nations E-Government Survey';

const rowsOf: Readonly<Record<number, string>> = {
  2003: '173 rows within 1e-5.',
  2004: '178 rows within 1e-5.',
  2005: '179 rows within 1e-5.',
  2008: '180 of 182 rows within 6e-5; Cambodia and Cameroon are at odds with themselves.',
  2010: '183 rows within 1e-5.',
  2012: '190 rows within 1e-5.',
  2014: '193 rows within 3e-5.',
  2016: '193 rows within 1e-5.',
  2018: '193 rows digit for digit.',
  2020: '193 rows digit for digit.',
  2022: '193 rows within 1e-4: the index was made from digits that were not printed.',
  2024: '193 rows within 5e-5.',
};

function proved(presetId: string, title: string, producer: string, source: string, note: string): CataloguedPreset {
  return { presetId, title, producer, source, isVerified: true, proof: 'figures', note };
}

function unproved(
  preset: { readonly isVerified: boolean; readonly note: string; readonly source: string },
  presetId: string,
  title: string,
  producer: string,
): CataloguedPreset {
  const { isVerified, note, source } = preset;
  return { presetId, title, producer, source, isVerified, proof: isVerified ? 'text' : 'memory', note };
}

/** Producer by the first part of the preset's id. */
const producerOf: Readonly<Record<string, string>> = {
  infrascope: 'Economist Intelligence Unit',
  oecd: 'Organisation for Economic Co-operation and Development',
  osi: unitedNations,
};

/**
 * All published methods that the library holds, with what each rests on: for a list from which a method is chosen, and
 * for honesty about those that nobody could check yet.
 */
export const presetCatalogue: readonly CataloguedPreset[] = [
  ...Object.entries(rowsOf).map(([year, note]) =>
    proved(`egdi-${year}`, `E-Government Development Index ${year}`, unitedNations, `${survey}, edition ${year}`, note),
  ),
  proved(
    'osi-points',
    'Online Service Index from points, 2003 to 2020',
    unitedNations,
    `${survey} 2003-2020`,
    '1,860 values digit for digit, with the rounding of each edition.',
  ),
  proved(
    'epi-points',
    'E-Participation Index from points, 2003 to 2024',
    unitedNations,
    `${survey} 2003-2024`,
    '2,246 values digit for digit, with the rounding of each edition.',
  ),
  {
    presetId: 'egdi-classes',
    title: 'Rating classes of the E-Government Development Index',
    producer: unitedNations,
    source: `${survey} 2020 on`,
    isVerified: false,
    proof: 'memory',
    note: 'Names of classes are from memory; of 193 classes only that of Togo 2024 (M2) is published at hand.',
  },
  ...[2020, 2022, 2025].map((year) =>
    proved(
      `gtmi-${year}`,
      `GovTech Maturity Index ${year}`,
      'World Bank',
      `World Bank, GovTech Maturity Index ${year}`,
      'Every row within 1e-12, every group.',
    ),
  ),
  ...[2010, 2015, 2016, 2017].map((year) =>
    unproved(idiPreset(year), `idi-${year}`, `ICT Development Index ${year}`, 'International Telecommunication Union'),
  ),
  ...weightedCategoryPresets.map((preset) =>
    unproved(preset, preset.presetId, preset.title, producerOf[preset.presetId.split('-')[0] ?? ''] ?? ''),
  ),
  {
    presetId: 'ppp-benchmark-answers',
    title: 'Benchmarking of the procurement of partnerships, answers to points',
    producer: 'World Bank',
    source: benchmarkSource,
    isVerified: true,
    proof: 'text',
    note: 'No country table is at hand.',
  },
  {
    presetId: 'ppp-benchmark-areas',
    title: 'Benchmarking of the procurement of partnerships, area scores',
    producer: 'World Bank',
    source: benchmarkSource,
    isVerified: false,
    proof: 'memory',
    note: 'The formula is inferred from equal weights; that a prohibited area has no score is from memory.',
  },
  ...mdgTargetPresets.map((preset) =>
    unproved(
      preset,
      `mdg-${preset.targetId}`,
      `Millennium target ${preset.targetId}: ${preset.title}`,
      'United Nations',
    ),
  ),
];
