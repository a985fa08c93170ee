import { stakeholderReceiptShape, stakeholderSubmissionShape } from '@groundwork/assessment/wire';
import { defineRoute } from '../../access/define-route.ts';
import { bySecret } from './by-secret.ts';

/** Whether answers are there as they were sent, for who holds the code; it does not say what they are. */
export const checkReceipt = defineRoute({
  operationId: 'checkStakeholderReceipt',
  method: 'post',
  path: '/api/stakeholder-receipts',
  access: 'public',
  isAnonymous: true,
  summary: 'Checks a receipt by its code',
  body: stakeholderSubmissionShape,
  answers: { 200: { description: 'The receipt', shape: stakeholderReceiptShape } },
  refusals: ['link_spent', 'too_many_attempts'],
  async handle({ context, parts, body }) {
    const { receiptCode } = body;
    return context.json(
      await bySecret({ context, parts }, receiptCode, () => parts.store.stakeholders.receipt(receiptCode)),
    );
  },
});
