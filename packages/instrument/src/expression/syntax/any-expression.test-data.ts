import fc from 'fast-check';
import { expressionFunctions } from '../checking/expression-functions.ts';
import type { Expression, Operator } from './expression.ts';
import { operatorStrength } from './operator-strength.ts';
import { everyKind } from '../computing/worth.test-data.ts';

const operators = [...operatorStrength.keys()] as readonly Operator[]; // its keys are the operators
const functionNames = [...expressionFunctions.keys()];
const place = { offset: 0, length: 0 } as const;

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc
    .oneof(fc.nat(5).map(String), fc.nat(3000).map(String), fc.constantFrom('0.5', '9'.repeat(16), '9'.repeat(30)))
    .map((text): Expression => ({ ...place, kind: 'number', value: Number(text), text })),
  fc
    .constantFrom('a', 'yes', 'women', '2009-06-30', 'x "y"', '')
    .map((value): Expression => ({ ...place, kind: 'text', value, quote: "'" })),
  fc
    .constantFrom(...everyKind.map(({ questionId }) => questionId), '__proto__', 'constructor')
    .map((questionId): Expression => ({ ...place, kind: 'question', questionId })),
  fc
    .constantFrom('cost', 'year', 'start', 'tags', 'toString')
    .map((fieldId): Expression => ({ ...place, kind: 'question', questionId: 'cases', fieldId })),
);

/** Any tree, also one that no checker would let through: every function with up to four parameters of any kind. */
export const anyTree: fc.Arbitrary<Expression> = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leaf,
    tie('tree').map((operand): Expression => ({ ...place, kind: 'negative', operand })),
    tie('tree').map((inner): Expression => ({ ...place, kind: 'group', inner })),
    fc
      .tuple(fc.constantFrom(...functionNames, 'nothing'), fc.array(tie('tree'), { maxLength: 4 }))
      .map(([name, parameters]): Expression => ({ ...place, kind: 'call', name, parameters })),
    fc
      .tuple(fc.constantFrom(...operators), tie('tree'), tie('tree'))
      .map(([operator, left, right]): Expression => ({ ...place, kind: 'operation', operator, left, right })),
  ),
})).tree;

/** Signs and scraps by themselves; the blank parts them. */
const scraps = `\${cases.cost} \${cases.start} \${__proto__} \${ $ } ( ) ) ) , ' " 'a' 1 0 9.5 - constructor é \u{1f600} \u0000`;

const anyToken = fc.constantFrom(
  ...everyKind.map(({ questionId }) => `\${${questionId}}`),
  ...functionNames.map((name) => `${name}(`),
  ...operators.map((operator) => ` ${operator} `),
  ...scraps.split(' '),
  ' ',
  '\n',
);

/** Any text: of any characters, and of the tokens of the language in any order. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(anyToken, { maxLength: 40 }).map((tokens) => tokens.join('')),
);
