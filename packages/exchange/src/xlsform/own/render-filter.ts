import type { Option } from '@groundwork/instrument';
import { allOf } from '../xpath/conjuncts-of.ts';
import { printXPath } from '../xpath/print-xpath.ts';
import { operation, writeXPath, type WrittenQuestions } from '../xpath/write-xpath.ts';
import type { XPath } from '../xpath/xpath.ts';

/**
 * The choice filter that offers each option only under its condition. An option whose condition forms cannot say is
 * always offered there.
 *
 * @returns `''` where no option has a condition that forms can say
 */
export function renderFilter(options: readonly Option[], questions: WrittenQuestions): string {
  const conditions = options.flatMap(({ optionId, shownWhen }): readonly XPath[] => {
    const tree = shownWhen === undefined ? undefined : writeXPath(shownWhen, questions).tree;
    if (tree === undefined) return [];
    const isOther = operation('!=', { kind: 'column', name: 'name' }, { kind: 'text', value: optionId });
    return [operation('or', isOther, tree)];
  });
  const filter = allOf(conditions);
  return filter === undefined ? '' : printXPath(filter);
}
