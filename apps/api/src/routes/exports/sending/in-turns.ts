import { ownTurn } from './own-turn.ts';

/** The same items, each in a turn of the event loop of its own: a piece of a file may be made of many. */
export async function* inTurns<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item, void, undefined> {
  for await (const item of items) {
    await ownTurn();
    yield item;
  }
}
