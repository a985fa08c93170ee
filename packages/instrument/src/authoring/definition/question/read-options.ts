import type { Option } from '../../../definition/option.ts';
import { Fields, itemsAt } from '../../document/fields.ts';
import { present } from '../../document/present.ts';
import type { Reading } from '../../document/reading.ts';
import type { Spot } from '../../document/spot.ts';
import { fileLimits } from '../../file-limits.ts';
import { awaitExpression, type Draft } from '../draft.ts';
import { fileKeys } from '../../format/file-keys.ts';
import { claimOptionId } from './read-fields.ts';
import { readTargets } from './read-targets.ts';

/** The kinds of questions that have options. */
export type OptionsKind = 'multiple-choice' | 'single-choice' | 'ranking';

/** A list of options with the questions that use it: one, or the rows of a grid. */
export interface OptionsOwner {
  readonly kind: OptionsKind;
  readonly questionIds: readonly string[];
}

/** Reads the options of a choice; a multiple choice has exactly one exclusive option, the other kinds none. */
export function readOptions(draft: Draft, spot: Spot, { kind, questionIds }: OptionsOwner): readonly Option[] {
  const { reading } = draft;
  const seen = new Map<string, string>();
  const options = itemsAt(reading, spot, '"options"', fileLimits.options).map((item): Option => {
    const fields = new Fields(reading, item, 'an option', fileKeys.option);
    const optionId = fields.text('optionId');
    claimOptionId(reading, fields.optional('optionId') ?? item, optionId, seen);
    const targets = fields.optional('targets');
    const links = readTargets(reading, targets, fields.optional('indicators'));
    if (links.isCrossCutting && targets !== undefined) {
      reading.report('unknown-value', targets, 'an option names its targets; only a whole question is cross-cutting');
    }
    const shownWhen = fields.optionalText('shownWhen');
    if (shownWhen !== undefined) {
      awaitExpression(draft, fields.optional('shownWhen'), { role: 'option', questionIds, optionId });
    }
    return {
      optionId,
      text: fields.text('text'),
      ...present({
        isExclusive: fields.flag('isExclusive') === true ? true : undefined,
        targetLinks: targets === undefined ? undefined : links.targetLinks,
        shownWhen,
      }),
    };
  });
  checkOptions(reading, spot, kind, options);
  return options;
}

function checkOptions(reading: Reading, spot: Spot, kind: OptionsKind, options: readonly Option[]): void {
  const exclusiveCount = options.filter(({ isExclusive }) => isExclusive === true).length;
  if (kind !== 'multiple-choice') {
    if (exclusiveCount > 0) {
      const what =
        kind === 'ranking'
          ? 'options of a ranking are put in order; leave isExclusive out'
          : 'options of a single choice exclude each other anyway; leave isExclusive out';
      reading.report('exclusive-option', spot, what);
    }
    if (options.length < 2) {
      reading.report('too-few', spot, `a ${kind === 'ranking' ? kind : 'single choice'} needs at least two options`);
    }
  } else if (exclusiveCount !== 1) {
    const what = `a multiple choice has exactly one exclusive option, here are ${exclusiveCount}; mark "None of these" with isExclusive: true`;
    reading.report('exclusive-option', spot, what);
  } else if (options.length < 2) {
    reading.report('exclusive-option', spot, 'there is nothing to tick beside "None of these"; add items');
  }
}
