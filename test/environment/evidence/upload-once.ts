import { readFileSync } from 'node:fs';
import { openStore, operatorActor, type StoreSettings, type UploadPlace } from '@groundwork/store';

/** A program that sends a file to a store of its own, as the server does, and ends. It is killed by `kill-at-step.ts`. */
const [settingsText = '', placeText = '', path = ''] = process.argv.slice(2);
const settings = JSON.parse(settingsText) as StoreSettings;
const place = JSON.parse(placeText) as UploadPlace;
const store = await openStore(settings);
await store.evidence.receive(place, 0, onePiece(readFileSync(path)), operatorActor(place.personId));
await store.close();

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
