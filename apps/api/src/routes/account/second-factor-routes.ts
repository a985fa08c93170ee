import {
  codeShape,
  enrolmentShape,
  proofShape,
  recoveryCodesShape,
  secondFactorRemovalShape,
  secondFactorShape,
} from '@groundwork/assessment/wire';
import { defineRoute } from '../../access/define-route.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { countAttempt } from '../../security/count-attempt.ts';
import { securityEvent } from '../../security/security-event.ts';
import { factorUri } from './factor-uri.ts';
import { proveAgain } from './prove-again.ts';

const path = '/api/account/second-factor';

const readFactor = defineRoute({
  operationId: 'readSecondFactor',
  method: 'get',
  path,
  access: 'own-account',
  summary: 'Where the own second factor stands',
  answers: { 200: { description: 'Its state, and whether a role asks for one', shape: secondFactorShape } },
  async handle({ context, parts, person }) {
    const state = await parts.store.accounts.secondFactors.state(person.personId);
    const { secondFactorRoles } = parts.settings.accounts;
    return context.json({ ...state, isRequired: person.roles.some(({ role }) => secondFactorRoles.includes(role)) });
  },
});

const enrol = defineRoute({
  operationId: 'enrolSecondFactor',
  method: 'post',
  path,
  access: 'own-account',
  summary: 'Begins to set up a second factor; the secret is shown this once',
  body: proofShape,
  answers: { 201: { description: 'The secret; it counts once a first code is given', shape: enrolmentShape } },
  refusals: ['already_exists', 'proof_refused', 'too_many_attempts'],
  async handle({ context, parts, person, actor, body }) {
    await proveAgain(parts, context, person, body.password);
    const { secret } = await parts.store.accounts.secondFactors.enrol(actor);
    return context.json({ secret, uri: factorUri(person.login, secret) }, 201);
  },
});

const confirm = defineRoute({
  operationId: 'confirmSecondFactor',
  method: 'post',
  path: `${path}/confirmation`,
  access: 'own-account',
  summary: 'Gives the first code; the factor counts from now on, and other sessions end',
  body: codeShape,
  answers: { 200: { description: 'Ten recovery codes, shown this once', shape: recoveryCodesShape } },
  refusals: ['proof_refused', 'too_many_attempts'],
  async handle({ context, parts, person, actor, session, body }) {
    const { personId } = person;
    const attempt = await countAttempt(parts, context, 'second-factor', { personId });
    const { confirm: take } = parts.store.accounts.secondFactors;
    const recoveryCodes = await take(body.code, actor, session.sessionId);
    if (recoveryCodes === undefined) {
      securityEvent(parts, context, { action: 'second-factor', decision: 'denied', reason: 'wrong_code', personId });
      throw new ApiProblem('proof_refused', { issues: [{ path: '/code', code: 'wrong_code' }] });
    }
    await attempt.succeeded();
    securityEvent(parts, context, { action: 'second-factor', decision: 'allowed', reason: 'confirmed', personId });
    return context.json({ recoveryCodes });
  },
});

const remove = defineRoute({
  operationId: 'removeSecondFactor',
  method: 'post',
  path: `${path}/removal`,
  access: 'own-account',
  summary: 'Takes the own second factor away, with password and code; other sessions end',
  body: secondFactorRemovalShape,
  answers: { 204: { description: 'The password alone signs in again' } },
  refusals: ['proof_refused', 'too_many_attempts'],
  async handle({ context, parts, person, actor, session, body }) {
    const { personId } = person;
    await proveAgain(parts, context, person, body.password);
    const attempt = await countAttempt(parts, context, 'second-factor', { personId });
    if (!(await parts.store.accounts.secondFactors.takeCode(personId, body.code))) {
      securityEvent(parts, context, { action: 'second-factor', decision: 'denied', reason: 'wrong_code', personId });
      throw new ApiProblem('proof_refused', { issues: [{ path: '/code', code: 'wrong_code' }] });
    }
    await attempt.succeeded();
    await parts.store.accounts.secondFactors.remove(personId, actor, session.sessionId);
    securityEvent(parts, context, { action: 'second-factor', decision: 'allowed', reason: 'removed', personId });
    return context.body(null, 204);
  },
});

/** The own second factor. */
export const secondFactorRoutes = [readFactor, enrol, confirm, remove];
