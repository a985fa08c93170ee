/** Shapes of what crosses the wire. Run-time import in api and cli only; pages import the types. */
export * from './responses.ts';
export * from './response-states.ts';
export * from './collaboration.ts';
export * from './session.ts';
export * from './bound-role.ts';
export * from './account.ts';
export * from './assessment-view.ts';
export * from './stakeholders.ts';
export * from './value.ts';
export * from './review-flag.ts';
export * from './review.ts';
export * from './evidence-file.ts';
export * from './link-check.ts';
export * from './next-page.ts';
