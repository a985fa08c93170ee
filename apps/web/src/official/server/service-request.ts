import type { paths } from './service-paths.ts';

/** Methods that pages use. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Addresses of the service that take a method, as its description writes them. */
export type PathOf<Verb extends Method> = {
  [Path in keyof paths]: Lowercase<Verb> extends keyof paths[Path] ? Path : never;
}[keyof paths];

/** What the description says of a method of an address. */
type OperationOf<Verb extends Method, Path extends PathOf<Verb>> = paths[Path][Lowercase<Verb> & keyof paths[Path]];

/** What goes with a request: the places of the address and the body, each where the service takes it and nowhere else. */
export type RequestOf<Verb extends Method, Path extends PathOf<Verb>> = PlacesOf<OperationOf<Verb, Path>> &
  BodyOf<OperationOf<Verb, Path>>;

type PlacesOf<Operation> = Operation extends { parameters: { path: infer Places } }
  ? { readonly places: Places }
  : unknown;

type BodyOf<Operation> = Operation extends { requestBody: { content: { 'application/json': infer Body } } }
  ? { readonly body: Sendable<Body> }
  : unknown;

/** A value that may be sent where one is described: JSON leaves out what is undefined, and lists are only read. */
type Sendable<Value> = Value extends readonly (infer One)[]
  ? readonly Sendable<One>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Sendable<Value[Key]> | (object extends Pick<Value, Key> ? undefined : never) }
    : Value;

/** What the service answers when it does as asked; null for an empty answer. */
export type AnswerOf<Verb extends Method, Path extends PathOf<Verb>> =
  OperationOf<Verb, Path> extends { responses: infer Responses }
    ? { [Status in keyof Responses]: JsonOf<Responses[Status]> }[keyof Responses]
    : never;

type JsonOf<Response> = Response extends { content: { 'application/json': infer Answer } } ? Answer : null;
