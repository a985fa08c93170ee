import type { Download } from '@groundwork/exchange';
import type { FilePassage } from '@groundwork/store';
import type { RouteCall } from '../../../access/define-route.ts';
import { securityEvent } from '../../../security/security-event.ts';
import { sendDownload } from './send-download.ts';

/**
 * Sends a file of what is not published to who may read the assessment: recorded in the chain of the country before any of it leaves,
 * and in the security log.
 *
 * @param data what is recorded of it; a function is asked once a place is taken, before the first piece is made
 */
export async function sendOwnFile(
  call: Pick<
    RouteCall<'assessment-read', unknown, unknown, unknown>,
    'context' | 'parts' | 'person' | 'actor' | 'assessment'
  >,
  download: Download,
  data: FilePassage['data'] | (() => Promise<FilePassage['data']>),
): Promise<Response> {
  const { context, parts, person, actor, assessment } = call;
  const { assessmentId } = assessment;
  return await sendDownload(call, download, {
    line: 'own',
    holder: person.personId,
    async record() {
      const known = typeof data === 'function' ? await data() : data;
      await parts.store.exports.record({ assessmentId, act: 'file.export', data: known }, actor);
      securityEvent(parts, context, {
        action: 'export',
        decision: 'allowed',
        reason: 'may_read',
        personId: person.personId,
        object: assessmentId,
      });
    },
  });
}
