import fc from 'fast-check';
import {
  arbitraryOfSchema,
  brokenOfSchema,
  type JsonSchema,
  type KnownValues,
} from './arbitrary-of-schema.test-data.ts';

/** What the fuzz reads of an OpenAPI document. */
export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** One method of one path. */
export interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: JsonSchema }>> };
  readonly responses: Readonly<Record<string, DescribedResponse>>;
}

/** What is answered at one status. */
export interface DescribedResponse {
  readonly content?: Readonly<Record<string, { readonly schema?: JsonSchema }>>;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: JsonSchema;
}

/** A request made up from the document. */
export interface FuzzRequest {
  readonly method: string;
  /** As the document writes it: `/api/rounds/{roundId}`. */
  readonly template: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly operation: Operation;
}

/** Requests to every operation of a document, right ones and wrong ones. */
export function requestOfDocument(
  document: OpenApiDocument,
  known: KnownValues,
  isTried: (method: string, template: string) => boolean,
): fc.Arbitrary<FuzzRequest> {
  const operations = Object.entries(document.paths).flatMap(([template, methods]) =>
    Object.entries(methods)
      .filter(([method]) => isTried(method.toUpperCase(), template))
      .map(([method, operation]) => ({ method: method.toUpperCase(), template, operation })),
  );
  return fc.constantFrom(...operations).chain(({ method, template, operation }) => {
    const parameters = operation.parameters ?? [];
    const valuesOf = (place: Parameter['in']): fc.Arbitrary<Readonly<Record<string, unknown>>> => {
      const placed = parameters.filter((parameter) => parameter.in === place);
      return fc.record(Object.fromEntries(placed.map((parameter) => [parameter.name, parameterOf(parameter, known)])), {
        requiredKeys: placed.filter(({ required }) => required === true).map(({ name }) => name),
      });
    };
    const schema = operation.requestBody?.content['application/json']?.schema;
    const unknownQuery = fc.option(fc.constantFrom('limit=1000000', 'sort=password', 'x[$ne]=1', 'limit=-1'), {
      freq: 6,
    });
    const tag = fc.option(fc.constantFrom('"v0"', '"v1"', '"v2"', '*', 'nonsense'), { freq: 2 });
    return fc
      .tuple(
        valuesOf('path'),
        valuesOf('query'),
        unknownQuery,
        tag,
        schema === undefined ? fc.constant(undefined) : brokenOfSchema(schema, known),
      )
      .map(([inPath, inQuery, further, match, body]): FuzzRequest => {
        const path = template.replaceAll(/\{(\w+)\}/g, (_whole, name: string) =>
          encodeURIComponent(textOf(inPath[name])),
        );
        const query = [
          ...Object.entries(inQuery).map(([name, value]) => `${name}=${encodeURIComponent(textOf(value))}`),
          ...(further === null ? [] : [further]),
        ].join('&');
        return {
          method,
          template,
          path: query === '' ? path : `${path}?${query}`,
          headers: match === null ? {} : { [method === 'GET' ? 'If-None-Match' : 'If-Match']: match },
          body,
          operation,
        };
      });
  });
}

function parameterOf({ name, schema }: Parameter, known: KnownValues): fc.Arbitrary<unknown> {
  // What no address can hold is no request.
  const sendable = (value: unknown): boolean => textOf(value).isWellFormed() && !/^\.{0,2}$/.test(textOf(value));
  return fc.oneof(
    { weight: 6, arbitrary: arbitraryOfSchema(schema, known, name).filter(sendable) },
    { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 200 }).filter(sendable) },
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? 'none');
}
