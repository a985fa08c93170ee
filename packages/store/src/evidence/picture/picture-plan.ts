/** A part of a picture that is kept: bytes of the original from `start` up to `end`, or bytes of ours put between. */
export type PicturePiece = { readonly start: number; readonly end: number } | { readonly bytes: Uint8Array };

/** What of a picture is kept, in order, and how large it is when drawn. */
export interface PicturePlan {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly PicturePiece[];
}
