import { unescapeCellText } from '../xml/xml-text.ts';
import { readPart, type WorkbookParts } from './read-part.ts';

/** Reads the texts that cells name by their number; what is written in several formats is one text. */
export function readSharedTexts(parts: WorkbookParts, path: string): readonly string[] {
  const texts: string[] = [];
  let text: string | undefined;
  let isText = false;
  // How Japanese is pronounced stands beside the text and is not part of it.
  let phonetics = 0;
  readPart(parts, path, {
    open(element) {
      if (element === 'si') text = '';
      else if (element === 'rPh') phonetics += 1;
      else if (element === 't') isText = true;
    },
    close(element) {
      if (element === 'si') {
        texts.push(unescapeCellText(text ?? ''));
        text = undefined;
      } else if (element === 'rPh') phonetics -= 1;
      else if (element === 't') isText = false;
    },
    text(piece) {
      if (isText && phonetics === 0 && text !== undefined) text += piece;
    },
  });
  return texts;
}
