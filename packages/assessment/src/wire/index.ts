/** Shapes of what crosses the wire. Run-time import in api and cli only; pages import the types. */
export * from './responses.ts';
export * from './collaboration.ts';
export * from './session.ts';
export * from './bound-role.ts';
export * from './account.ts';
export * from './assessment-view.ts';
