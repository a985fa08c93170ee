/** What a parameter may be: the grammar of a scheme as data. */
export type ParameterShape =
  | {
      readonly kind: 'number';
      readonly minimum?: number;
      readonly maximum?: number;
      /** Strictly above. */
      readonly above?: number;
      readonly isWhole?: boolean;
    }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | { readonly kind: 'flag' }
  | { readonly kind: 'text' }
  | { readonly kind: 'number-or-text' }
  | { readonly kind: 'text-or-null' }
  | { readonly kind: 'object' }
  | { readonly kind: 'list'; readonly of: ParameterShape; readonly atLeast?: number }
  /** Keys are codes. */
  | { readonly kind: 'map'; readonly of: ParameterShape }
  | FieldsShape
  /** The fields depend on one of them: `step`, `method`. */
  | {
      readonly kind: 'variants';
      readonly by: string;
      readonly variants: Readonly<Record<string, FieldsShape>>;
      /** Variant that holds when the field is absent; the field is required otherwise. */
      readonly whenAbsent?: FieldsShape;
    };

/** An object with named fields. */
export interface FieldsShape {
  readonly kind: 'fields';
  readonly required?: Readonly<Record<string, ParameterShape>>;
  readonly optional?: Readonly<Record<string, ParameterShape>>;
}
