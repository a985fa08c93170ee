import { isMap } from 'yaml';
import type { Check } from '../../definition/instrument-revision.ts';
import { Fields } from '../document/fields.ts';
import type { Spot } from '../document/spot.ts';
import { textAt } from '../document/value-at.ts';
import { awaitExpression, claimId, type Draft } from './draft.ts';
import { fileKeys } from '../format/file-keys.ts';
import { checkSeverities } from '../format/known-names.ts';

/** Reads one consistency check, with the places of the questions it is shown at. */
export function readCheck(
  draft: Draft,
  item: Spot,
): { readonly check: Check; readonly shownAt: readonly { readonly questionId: string; readonly spot: Spot }[] } {
  const { reading } = draft;
  const id: unknown = isMap(item.node) ? item.node.get('checkId') : undefined;
  const place = typeof id === 'string' && id !== '' && id.length <= 60 ? id : `the check at ${item.path}`;
  const fields = new Fields(reading, { ...item, place }, 'a check', fileKeys.check);
  const checkId = fields.text('checkId');
  claimId(draft, fields.optional('checkId'), checkId, 'checkId');
  const when = fields.text('when');
  if (when !== '') awaitExpression(draft, fields.optional('when'), { role: 'check', questionIds: [] });
  const severity = fields.oneOf('severity', checkSeverities) ?? 'warning';
  const message = fields.text('message');
  const items = fields.items('questionIds');
  const list = fields.optional('questionIds');
  if (list !== undefined && items.length === 0) {
    reading.report('missing-key', list, 'the check is shown at no question; name at least one');
  }
  const shownAt = items.flatMap((spot) => {
    const questionId = textAt(reading, spot, 'questionIds');
    return questionId === undefined ? [] : [{ questionId, spot }];
  });
  const [first = '', ...others] = shownAt.map(({ questionId }) => questionId);
  return { check: { checkId, when, severity, message, questionIds: [first, ...others] }, shownAt };
}
