import { z } from 'zod';
import { valueShape } from '../value-shape.ts';

/** What every generated figure carries in an answer; absent from published ones. */
export const demonstrationShape = z.string().optional();

/** A set of index figures; see `Edition`. */
export const editionShape = z.strictObject({
  editionId: z.string(),
  indexId: z.string(),
  indexTitle: z.string(),
  indexLabel: z.string(),
  year: z.int(),
  producer: z.string(),
  source: z.string(),
  terms: z.string(),
  scale: z.strictObject({ minimum: z.number(), maximum: z.number() }),
  decimals: z.int(),
  isRanked: z.boolean(),
  isDemonstration: z.boolean(),
  components: z.array(z.strictObject({ componentId: z.string(), title: z.string(), weight: z.number() })),
  groups: z.array(z.strictObject({ groupId: z.string(), title: z.string(), from: z.number() })),
});

/** One country's figures; see `EditionRow`. */
export const editionRowShape = z.strictObject({
  iso3: z.string(),
  name: z.string(),
  index: valueShape,
  rank: z.number().nullable(),
  /** The ranks other choices of the method would give; absent where none were tried. */
  rankInterval: z.strictObject({ low: z.int(), high: z.int() }).nullable().optional(),
  groupId: z.string().nullable(),
  components: z.record(z.string(), valueShape),
  flags: z.array(z.string()),
});
