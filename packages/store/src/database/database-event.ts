/** Something an operator may want to know of a database that goes on working. */
export interface DatabaseEvent {
  readonly kind: 'replica_used' | 'replica_unused' | 'reserve_spent' | 'reserve_restored';
  /** One line; never an address or a password. */
  readonly reason: string;
}

/** Takes events as they happen; it must not throw. */
export type TellDatabaseEvent = (event: DatabaseEvent) => void;
