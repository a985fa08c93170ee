import { dropUpload } from './drop-upload.ts';
import { readFile } from './read-file.ts';
import { readUpload } from './read-upload.ts';
import { sendUpload } from './send-upload.ts';
import { startUpload } from './start-upload.ts';

/** Files as evidence: on their way in, and out. */
export const fileRoutes = [startUpload, readUpload, sendUpload, dropUpload, readFile];
