import type { Database } from '../database/database.ts';
import { beginDraft } from './drafts/begin-draft.ts';
import { consentTo } from './drafts/consent-to.ts';
import { readDraft } from './drafts/read-draft.ts';
import { saveDraft } from './drafts/save-draft.ts';
import { withdrawDraft } from './drafts/withdraw-draft.ts';
import { countInvitations } from './invitations/count-invitations.ts';
import { inviteStakeholders } from './invitations/invite-stakeholders.ts';
import { voidInvitations } from './invitations/void-invitations.ts';
import { closeOpinions } from './sent/close-opinions.ts';
import { closedOfRound } from './sent/closed-of-round.ts';
import { readReceipt } from './sent/read-receipt.ts';
import { readTexts } from './sent/read-texts.ts';
import { submitDraft } from './sent/submit-draft.ts';
import type { StakeholderStore } from './stakeholder-contract.ts';

/** Invitations, drafts and sent answers of stakeholders, and what is told of them. */
export function stakeholderStore(database: Database, clock: () => Date): StakeholderStore {
  const { read } = database;
  const now = () => clock().toISOString();
  return {
    invite: (assessmentId, invitations, actor) =>
      inviteStakeholders(database, invitations, { assessmentId, actor, at: now() }),
    voidUnused: (assessmentId, request, actor) =>
      voidInvitations(database, request, { assessmentId, actor, at: now() }),
    invitationCounts: (assessmentId) => countInvitations(read, assessmentId),
    begin: (token, resumeKey) => beginDraft(database, { token, resumeKey, at: now() }),
    draft: (resumeKey) => readDraft(read, resumeKey),
    consent: (resumeKey, version) => consentTo(database, version, { resumeKey, at: now() }),
    save: (resumeKey, operations, options) => saveDraft(database, operations, { ...options, resumeKey, at: now() }),
    withdraw: (resumeKey) => withdrawDraft(database, { resumeKey, at: now() }),
    submit: (resumeKey, submission) => submitDraft(database, submission, { resumeKey, at: now() }),
    receipt: (receiptCode) => readReceipt(read, receiptCode),
    closed: (assessmentId) => closeOpinions(database, assessmentId, now),
    closedOfRound: (roundId, instrumentId) => closedOfRound(database, { roundId, instrumentId }, now),
    texts: (assessmentId, page) => readTexts(read, assessmentId, page),
  };
}
