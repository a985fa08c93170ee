/** Append-only record of every act, chained by hash per country. */
export interface AuditStore {
  /** Newest first, 200 unless told. */
  list(where: { readonly assessmentId?: string; readonly limit?: number }): Promise<readonly AuditEntry[]>;
  /** The last entry of each chain: exported, they tell when the end of a chain was cut off. */
  heads(): Promise<readonly AuditHead[]>;
  /** Recomputes every chain as of one moment, and compares with heads that were kept elsewhere. */
  verify(keptHeads?: readonly AuditHead[]): Promise<{
    readonly entryCount: number;
    readonly firstBad: { readonly sequence: number; readonly why: string } | null;
  }>;
}

/** The last entry of a chain. */
export interface AuditHead {
  readonly chain: string;
  readonly position: number;
  readonly hash: string;
}

export interface AuditEntry {
  readonly sequence: number;
  readonly at: string;
  readonly actorId: string;
  readonly act: string;
  /** Id of what it was done to: an assessment's for answers, evidence, states. */
  readonly object: string;
  /** `country/KEN`, `round/...`, `instruments` or `people`. */
  readonly chain: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly previousHash: string;
  readonly hash: string;
}
