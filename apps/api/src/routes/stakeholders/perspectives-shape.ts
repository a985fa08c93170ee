import { perspectiveGroups } from '@groundwork/assessment';
import { z } from 'zod';
import { demonstrationShape } from '../editions/edition-shape.ts';
import { valueShape } from '../value-shape.ts';

const groupShape = z.enum(perspectiveGroups);
const viewShape = z.strictObject({ severity: valueShape, peopleAtLeast: z.int().nullable() });
const groupViewShape = viewShape.extend({ group: groupShape });
const meanShape = z.strictObject({ group: groupShape, severity: valueShape, countries: z.int(), of: z.int() });

const barrierShape = z.strictObject({
  questionId: z.string(),
  barrierIds: z.array(z.string()).readonly(),
  perspectiveGap: valueShape,
  isTalkFirst: z.boolean(),
});

/** What is told of the opinions of one country; see `ClosedPerspectives`. */
export const countryPerspectivesShape = z.strictObject({
  demonstration: demonstrationShape,
  roundId: z.string(),
  instrumentId: z.string(),
  version: z.string(),
  iso3: z.string(),
  indices: z.array(groupViewShape),
  barriers: z.array(barrierShape.extend({ groups: z.array(groupViewShape) })),
  traits: z.array(
    z.strictObject({
      questionId: z.string(),
      group: groupShape,
      options: z.array(
        viewShape.extend({
          optionId: z.string(),
          barriers: z.array(viewShape.extend({ questionId: z.string() })),
        }),
      ),
    }),
  ),
});

/** What the opinions of a group of countries come to; see `MeanPerspectives`. */
export const groupPerspectivesShape = z.strictObject({
  demonstration: demonstrationShape,
  roundId: z.string(),
  instrumentId: z.string(),
  version: z.string(),
  groupId: z.string(),
  title: z.string(),
  indices: z.array(meanShape),
  barriers: z.array(barrierShape.extend({ groups: z.array(meanShape) })),
});

/** Of which countries and groups of countries a round tells opinions. */
export const roundPerspectivesShape = z.strictObject({
  demonstration: demonstrationShape,
  roundId: z.string(),
  instrumentId: z.string(),
  version: z.string(),
  countries: z.array(z.string()),
  groups: z.array(z.strictObject({ groupId: z.string(), title: z.string(), countries: z.array(z.string()) })),
});
