import type { Expression } from './expression.ts';

/**
 * Which questions an expression reads, each once, in the order of first mention.
 *
 * @example questionsRead(parseExpression('${EG-C01} = 0 or ${EG-B05} = 0').tree) // => ['EG-C01', 'EG-B05']
 */
export function questionsRead(tree: Expression): readonly string[] {
  const found = new Set<string>();
  collect(tree, found);
  return [...found];
}

function collect(tree: Expression, found: Set<string>): void {
  switch (tree.kind) {
    case 'question':
      found.add(tree.questionId);
      break;
    case 'call':
      for (const parameter of tree.parameters) collect(parameter, found);
      break;
    case 'group':
      collect(tree.inner, found);
      break;
    case 'negative':
      collect(tree.operand, found);
      break;
    case 'operation':
      collect(tree.left, found);
      collect(tree.right, found);
  }
}
