import { ScoringError } from '../../error/scoring-error.ts';
import type { MdgRule } from './mdg-target.ts';

/** How one target of the Millennium Development Goals is read as arithmetic: plain data. */
export interface MdgTargetPreset {
  /** Number of the official list, for example `4.A`. */
  readonly targetId: string;
  readonly title: string;
  /** Null where the target names no number for a country. */
  readonly rule: MdgRule | null;
  /** Year of the baseline. */
  readonly start: number;
  /** Year by which the target is to be met. */
  readonly end: number;
  /** Indicators of the official list that the rule can be applied to. */
  readonly indicatorIds: readonly string[];
  readonly direction: 'higher-is-better' | 'lower-is-better';
  readonly source: string;
  /** False where the reading is ours or from memory; the note then says what. */
  readonly isVerified: boolean;
  readonly note: string;
}

const list = 'United Nations, official list of Millennium Development Goals indicators, 15 January 2008';

type Row = readonly [
  targetId: string,
  title: string,
  rule: MdgRule | null,
  end: number,
  indicatorIds: readonly string[],
  direction: 'up' | 'down',
  unverified: string | null,
  note: string,
];

const noNumber = 'The target names no number for a country.';

const rows: readonly Row[] = [
  ['1.A', 'Halve extreme poverty', 'halve', 2015, ['1.1'], 'down', null, ''],
  ['1.B', 'Full employment and decent work', null, 2015, [], 'up', null, noNumber],
  ['1.C', 'Halve hunger', 'halve', 2015, ['1.8', '1.9'], 'down', null, ''],
  ['2.A', 'Primary schooling for all', 'universal', 2015, ['2.1', '2.2', '2.3'], 'up', null, ''],
  [
    '3.A',
    'Equal schooling of girls and boys',
    'parity',
    2015,
    ['3.1'],
    'up',
    'The margin of parity, 0.97 to 1.03, is from memory.',
    'Preferably by 2005 in primary and secondary education.',
  ],
  ['4.A', 'Child mortality down by two thirds', 'two-thirds', 2015, ['4.1'], 'down', null, ''],
  ['5.A', 'Maternal mortality down by three quarters', 'three-quarters', 2015, ['5.1'], 'down', null, ''],
  [
    '5.B',
    'Reproductive health for all',
    'universal',
    2015,
    ['5.5'],
    'up',
    'No indicator of the list measures the target itself; antenatal care stands in for it.',
    '',
  ],
  ['6.A', 'Reverse the spread of HIV/AIDS', 'halt-and-reverse', 2015, ['6.1'], 'down', null, ''],
  ['6.B', 'HIV/AIDS treatment for all', 'universal', 2010, ['6.5'], 'up', null, ''],
  [
    '6.C',
    'Reverse malaria and other diseases',
    'halt-and-reverse',
    2015,
    ['6.6', '6.9'],
    'down',
    null,
    'Incidence and death rates, not the detection rates beside them.',
  ],
  [
    '7.A',
    'Sustainable policies, resources kept',
    'halt-and-reverse',
    2015,
    ['7.1'],
    'up',
    'The target says "reverse the loss of environmental resources"; the sign of the trend in forest cover is our reading.',
    '',
  ],
  [
    '7.B',
    'Reduce biodiversity loss',
    null,
    2010,
    [],
    'down',
    null,
    'A significant reduction in the rate of loss: no number.',
  ],
  [
    '7.C',
    'Safe water and sanitation',
    'halve-without',
    2015,
    ['7.8', '7.9'],
    'up',
    null,
    'The indicators count those who have access.',
  ],
  [
    '7.D',
    'Better lives in slums',
    null,
    2020,
    [],
    'down',
    null,
    'A hundred million people in the world: no number for a country.',
  ],
  ['8.A', 'Open trade and finance', null, 2015, [], 'up', null, noNumber],
  ['8.B', 'Least developed countries', null, 2015, [], 'up', null, noNumber],
  ['8.C', 'Landlocked and small island States', null, 2015, [], 'up', null, noNumber],
  ['8.D', 'Sustainable debt', null, 2015, [], 'down', null, noNumber],
  ['8.E', 'Affordable essential drugs', null, 2015, [], 'up', null, noNumber],
  ['8.F', 'New technologies, with the private sector', null, 2015, [], 'up', null, noNumber],
];

/** All 21 targets of the framework in force from 2008, in the order of the list. */
export const mdgTargetPresets: readonly MdgTargetPreset[] = rows.map(
  ([targetId, title, rule, end, indicatorIds, direction, unverified, note]) => ({
    targetId,
    title,
    rule,
    start: 1990,
    end,
    indicatorIds,
    direction: direction === 'up' ? 'higher-is-better' : 'lower-is-better',
    source: list,
    isVerified: unverified === null,
    note: [unverified ?? '', note].filter((sentence) => sentence !== '').join(' '),
  }),
);

/**
 * The arithmetic of one target of the Millennium Development Goals: rule, years, indicators.
 *
 * Rule, start and end go into `mdgProgress` as they are; `halt-and-reverse` goes into `mdgReversal` with the direction.
 * Seven of the 21 targets have no rule to speak of for a country, above all those of goal 8: `rule` is null then.
 *
 * @param targetId number of the official list, `1.A` to `8.F`
 * @throws {@link ScoringError} `preset-unknown`
 * Source: United Nations, official list of indicators, in force from 15 January 2008; method.md 7.
 *
 * @example
 * mdgTargetPreset('4.A').rule // => 'two-thirds'
 * mdgTargetPreset('6.B').end // => 2010
 */
export function mdgTargetPreset(targetId: string): MdgTargetPreset {
  const preset = mdgTargetPresets.find((candidate) => candidate.targetId === targetId);
  if (preset === undefined) {
    throw new ScoringError('preset-unknown', 'a preset requires a target of the official list', { targetId });
  }
  return preset;
}
