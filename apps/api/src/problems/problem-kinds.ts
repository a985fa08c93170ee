/** Every refusal the service can give: its status and title. The code is stable; the title may be reworded. */
export const problemKinds = {
  broken_json: { status: 400, title: 'The body is not JSON' },
  not_signed_in: { status: 401, title: 'Sign in first' },
  wrong_credentials: { status: 401, title: 'Login or password is wrong' },
  forbidden: { status: 403, title: 'Your role does not include this' },
  four_eyes: { status: 403, title: 'Somebody else must do this' },
  rights_moved: { status: 403, title: 'Your rights have changed meanwhile' },
  origin_refused: { status: 403, title: 'The request came from another site' },
  not_found: { status: 404, title: 'There is nothing at this address' },
  method_not_allowed: { status: 405, title: 'This address does not take that method' },
  locked: { status: 409, title: 'The assessment takes no answers now' },
  operation_reused: { status: 409, title: 'The operation id was used for something else' },
  version_immutable: { status: 409, title: 'A published revision is never changed' },
  already_exists: { status: 409, title: 'It exists already' },
  content_moved: { status: 409, title: 'Answers changed while they were checked: try again' },
  version_moved: { status: 409, title: 'The assessment is bound to another version of the instrument' },
  deadline_not_later: { status: 422, title: 'A deadline never moves back' },
  state_moved: { status: 409, title: 'The state is another by now' },
  body_too_large: { status: 413, title: 'The body is too large' },
  json_required: { status: 415, title: 'Send the body as application/json' },
  invalid: { status: 422, title: 'Some fields are not as described' },
  invalid_answers: { status: 422, title: 'Some answers are not acceptable' },
  incomplete: { status: 422, title: 'Something is still missing' },
  too_many_attempts: { status: 429, title: 'Too many attempts' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  busy: { status: 503, title: 'The service is busy' },
  storage_full: { status: 503, title: 'The storage is full' },
} as const;

/** The stable code of a problem document. */
export type ProblemCode = keyof typeof problemKinds;
