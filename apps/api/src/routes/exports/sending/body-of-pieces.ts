import { ownTurn } from './own-turn.ts';

/** How long a reader may keep a file waiting, and have it at all. */
export interface Patience {
  /** Between two pieces. */
  readonly pieceMilliseconds: number;
  readonly wholeMilliseconds: number;
}

/** A slow line has a piece of some 60 KB in half a minute; whoever does not holds a place for nobody's good. */
const usualPatience: Patience = { pieceMilliseconds: 30_000, wholeMilliseconds: 600_000 };

/** What is told of the end of a body, once. */
export interface BodyEnd {
  /** Whatever the end: all was sent, the reader went away or was too slow, or the making failed. */
  over(): void;
  /** The making failed after the first piece, when the status was gone already. */
  failed(error: unknown): void;
  /**
   * Breaks the line to the reader off, so that the file is not taken for whole; false where there is no line. An error in the body
   * would do the same, and leave a second, raw trace of itself in the log.
   */
  breakOff(): boolean;
}

/**
 * Pieces as the body of a response: the next is made when the one before was taken, so that memory stays flat however slow the reader
 * is; between two pieces others have their turn. A reader who goes away or is too slow ends the making.
 *
 * @throws whatever the making of the first piece throws: until then there is a status to say it with
 */
export async function bodyOfPieces(
  pieces: AsyncIterable<string | Uint8Array>,
  end: BodyEnd,
  patience: Patience = usualPatience,
): Promise<ReadableStream<Uint8Array>> {
  const iterator = pieces[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  let next = await iterator.next();
  let isOver = false;
  let pieceTimer: NodeJS.Timeout | undefined;
  let wholeTimer: NodeJS.Timeout | undefined;

  const finish = async (): Promise<void> => {
    if (isOver) return;
    isOver = true;
    clearTimeout(pieceTimer);
    clearTimeout(wholeTimer);
    end.over();
    await iterator.return?.();
  };

  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const giveUp = (): void => {
          if (!end.breakOff()) controller.error(new Error('the reader was too slow'));
          void finish();
        };
        pieceTimer = setTimeout(giveUp, patience.pieceMilliseconds);
        wholeTimer = setTimeout(giveUp, patience.wholeMilliseconds);
        // Neither keeps a stopping process from its end.
        pieceTimer.unref();
        wholeTimer.unref();
      },
      async pull(controller) {
        pieceTimer?.refresh();
        if (next.done === true) {
          controller.close();
          await finish();
          return;
        }
        const { value } = next;
        controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
        try {
          await ownTurn();
          next = await iterator.next();
        } catch (error) {
          end.failed(error);
          await finish();
          if (!end.breakOff()) throw error;
        }
      },
      cancel: finish,
    },
    { highWaterMark: 0 },
  );
}
