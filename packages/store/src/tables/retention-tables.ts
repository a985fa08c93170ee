/** How long what names or could name people is kept after publication; a round without a row keeps it. */
export interface RoundRetentionTable {
  round_id: string;
  /** From the publication, or from the end of its embargo. */
  days: number;
  set_at: string;
  /** Person id, or `system`. */
  set_by: string;
}
