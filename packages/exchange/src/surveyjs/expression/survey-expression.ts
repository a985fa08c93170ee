/** What stands between two operands in an expression of SurveyJS, each under one name. */
export type SurveyOperator =
  | 'or'
  | 'and'
  | '='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '^'
  | 'contains'
  | 'notcontains'
  | 'anyof'
  | 'allof'
  | 'noneof';

/** The tree of an expression of SurveyJS. */
export type SurveyExpression =
  | { readonly kind: 'constant'; readonly value: string | number | boolean | null }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'list'; readonly items: readonly SurveyExpression[] }
  | { readonly kind: 'call'; readonly name: string; readonly parameters: readonly SurveyExpression[] }
  | { readonly kind: 'not' | 'minus' | 'empty' | 'notempty'; readonly operand: SurveyExpression }
  | {
      readonly kind: 'operation';
      readonly operator: SurveyOperator;
      readonly left: SurveyExpression;
      readonly right: SurveyExpression;
    };

/** Either the tree or why there is none, in plain English. */
export type ParsedSurveyExpression =
  | { readonly tree: SurveyExpression; readonly fault?: undefined }
  | { readonly tree?: undefined; readonly fault: string };
