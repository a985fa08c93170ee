import { z } from 'zod';

/** The path of one upload. */
export const uploadPath = z.object({ assessmentId: z.string().min(1).max(100), uploadId: z.uuid() });

/** Where an upload is read, sent and dropped. */
export function uploadAddress(assessmentId: string, uploadId: string): string {
  return `/api/assessments/${encodeURIComponent(assessmentId)}/uploads/${uploadId}`;
}
