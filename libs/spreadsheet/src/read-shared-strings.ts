import { FileRefused } from './file-refused.js';
import { limits } from './limits.js';
import type { Archive } from './open-archive.js';
import { readWholeXml } from './read-xml.js';

/**
 * The texts that cells refer to by number, as much of each as a cell keeps.
 * @throws FileRefused `FILE_TOO_LARGE` when there are more than twenty thousand rows could need
 */
export async function readSharedStrings(archive: Archive): Promise<readonly string[]> {
  const strings: string[] = [];
  let characters = 0;
  let text = '';
  let inText = false;
  let inPhonetic = false;
  await readWholeXml(archive.read('xl/sharedStrings.xml'), {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') inPhonetic = true;
      else if (name === 't') inText = true;
    },
    text(piece) {
      if (inText && !inPhonetic && text.length < limits.cellCharacters) text += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'si') {
        const kept = text.slice(0, limits.cellCharacters);
        characters += kept.length;
        strings.push(kept);
        if (strings.length > limits.sharedStrings || characters > limits.sharedCharacters)
          throw new FileRefused('FILE_TOO_LARGE');
      }
    },
  });
  return strings;
}
