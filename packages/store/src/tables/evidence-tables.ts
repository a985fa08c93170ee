/** One content, kept once however many countries sent it. The bytes are in the evidence folder under the hash. */
export interface EvidenceFileTable {
  /** SHA-256 of the kept bytes, in hexadecimal. */
  file_hash: string;
  /** Told by the content, never by the sender. */
  media_type: string;
  /** Bytes. */
  size: number;
  stored_at: string;
}

/** Which contents were uploaded for which assessment: only those can be attached there. */
export interface AssessmentFileTable {
  assessment_id: string;
  file_hash: string;
  added_at: string;
  /** Person id. */
  added_by: string;
}

/** An upload: on its way, or whole and kept for a while so that its receipt can be asked for again. */
export interface EvidenceUploadTable {
  /** UUID, chosen by the client. */
  upload_id: string;
  assessment_id: string;
  question_id: string;
  /** Who may go on with it: nobody else. */
  person_id: string;
  /** JSON text of the name as it was sent: a claim, never part of a path. */
  name: string;
  /** Bytes announced. */
  length: number;
  /** SHA-256 announced. */
  hash: string;
  /** Bytes that are safe on the disk; the file may hold more, which does not count. */
  received: number;
  /** Which file holds them: counts up when another writer takes over, so that no two ever write into one. */
  part_number: number;
  started_at: string;
  progressed_at: string;
  /** Random mark of the request that is writing; null when none is. */
  held_by: string | null;
  /** When another may take over from a writer that fell silent. */
  held_until: string | null;
  /** Of the kept bytes; null until the upload is whole. */
  file_hash: string | null;
}

/** What the archive check last found at a link. */
export interface EvidenceLinkTable {
  /** SHA-256 of the address: addresses are longer than an index takes. */
  link_hash: string;
  state: string;
  checked_at: string;
  http_status: number | null;
}
