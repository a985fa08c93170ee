import { StoreError } from '../../store-error.ts';
import type { PicturePiece } from './picture-plan.ts';

/** No honest picture alternates between what is kept and what goes as often as this. */
const mostPieces = 10_000;

/** Gathers the pieces of a picture; ranges that touch become one. */
export interface PieceList {
  keep(start: number, end: number): void;
  put(bytes: Uint8Array): void;
  list(): readonly PicturePiece[];
}

/** Makes an empty list. Its `keep` and `put` throw StoreError `file_refused` for a picture in more than 10,000 pieces. */
export function pieceList(): PieceList {
  const pieces: PicturePiece[] = [];
  const add = (piece: PicturePiece) => {
    if (pieces.length >= mostPieces) throw new StoreError('file_refused', { reason: 'damaged-picture' });
    pieces.push(piece);
  };
  return {
    keep(start, end) {
      const last = pieces.at(-1);
      if (last !== undefined && 'start' in last && last.end === start) pieces[pieces.length - 1] = { ...last, end };
      else add({ start, end });
    },
    put: (bytes) => add({ bytes }),
    list: () => pieces,
  };
}
