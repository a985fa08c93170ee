/** Ends a translation; it is turned into a result at the door of the folder and never leaves it. */
export class TranslationRefusal {
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}

/** Ends a translation with the reason why there is none. */
export function refuse(reason: string): never {
  throw new TranslationRefusal(reason);
}
