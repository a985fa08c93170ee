/** Shapes of what crosses the wire. Run-time import in api and cli only; pages import the types. */
export * from './responses.ts';
export * from './session.ts';
export * from './assessment-view.ts';
export * from './evidence-file.ts';
export * from './link-check.ts';
