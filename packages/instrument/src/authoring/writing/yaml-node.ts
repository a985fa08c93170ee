/** A text, number, truth value or nothing. */
export type YamlScalar = string | number | boolean | null;

/** What stands in one line: `{ from: 0 }`, `[gov-lead]`. */
export type YamlFlow = YamlScalar | readonly YamlFlow[] | FlowMap;

/** Keys and values in one line; what is `undefined` is left out. */
export interface FlowMap {
  readonly [key: string]: YamlFlow | undefined;
}

/** A part of a file as it is to be written. */
export type YamlNode =
  | YamlScalar
  | { readonly flow: readonly YamlFlow[] | FlowMap }
  /** A key and its value in each line; what is `undefined` is left out. */
  | { readonly map: readonly (readonly [key: string, node: YamlNode | undefined])[] }
  /** An item in each line; `isSpaced` puts an empty line between them. */
  | { readonly list: readonly YamlNode[]; readonly isSpaced?: boolean };
