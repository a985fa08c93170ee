import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Reading } from './reading.ts';
import type { Spot } from './spot.ts';
import { unreadableCharacter } from './unreadable-character.ts';

/**
 * Refuses texts that hold characters which are not meant to be read, as such or written with escapes (`"\0"`): a
 * database refuses them later, when it is too late to say where they stand.
 */
export function checkCharacters(reading: Reading, { node, place }: Spot): void {
  const look = (part: unknown, path: string, owner: Owner): void => {
    if (isScalar(part)) {
      const unreadable = typeof part.value === 'string' ? unreadableCharacter(part.value) : undefined;
      if (unreadable === undefined) return;
      const what = `a text has a character that cannot be read (${unreadable.name}); take it out`;
      reading.report('encoding', { ...owner, path, offset: part.range?.[0] ?? 0 }, what);
    } else if (isSeq(part)) {
      for (const [index, item] of part.items.entries()) look(item, `${path}[${index}]`, owner);
    } else if (isMap(part)) {
      const id: unknown = part.get('questionId');
      const inner = typeof id === 'string' && id.length <= 60 ? { place: id, questionId: id } : owner;
      for (const { key, value } of part.items) {
        look(key, path, inner);
        const name = isScalar(key) ? String(key.value) : '';
        look(value, path === '' ? name : `${path}.${name}`, inner);
      }
    }
  };
  look(node satisfies Node | null, '', { place });
}

type Owner = Pick<Spot, 'place' | 'questionId'>;
