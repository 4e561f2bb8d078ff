import type { FastifyRequest } from 'fastify';
import { FileRefused, limits } from '@luutru/spreadsheet';
import { Invalid, Refused } from '@luutru/http';
import { hasForbiddenCharacter } from '@luutru/domain';

/** What the upload of a file carries. */
export interface Upload {
  fileName: string;
  file: Buffer;
  /** Heading of a column → path of a field, as the caller says; not judged yet. */
  mapping: Record<string, string | null> | undefined;
}

const longestName = 255;
const longestMapping = 64 * 1024;

/** What a multipart body may hold beyond which it is not read on. */
export const uploadLimits = {
  fileSize: limits.fileBytes,
  files: 1,
  fields: 4,
  fieldSize: longestMapping,
  parts: 5,
  headerPairs: 20,
};

/**
 * Reads `multipart/form-data` (RFC 7578): one file in `file`, and perhaps `mapping`.
 * @throws FileRefused `FILE_TOO_LARGE`; Invalid for a missing file, an unknown or a malformed part;
 *   Refused 415 for another content type
 */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new Refused(415, 'UNSUPPORTED_MEDIA_TYPE');
  let found: Pick<Upload, 'fileName' | 'file'> | undefined;
  let mapping: Upload['mapping'];
  let tooLarge = false;
  for await (const part of request.parts({ limits: uploadLimits })) {
    if (part.type === 'file' && part.fieldname === 'file') {
      const pieces: Buffer[] = [];
      for await (const piece of part.file) pieces.push(piece as Buffer);
      // Read on to the end without being kept, so that the client hears the answer.
      tooLarge = part.file.truncated;
      found = { fileName: nameOf(part.filename), file: Buffer.concat(pieces) };
    } else if (part.type === 'field' && part.fieldname === 'mapping') mapping = mappingOf(part.value);
    else throw new Invalid([{ path: part.fieldname.slice(0, 200), code: 'UNKNOWN_FIELD' }]);
  }
  if (tooLarge) throw new FileRefused('FILE_TOO_LARGE');
  if (!found) throw new Invalid([{ path: 'file', code: 'FILE_REQUIRED' }]);
  return { ...found, mapping };
}

/** Only the name, without a path that an old browser sends with it. */
function nameOf(text: string | undefined): string {
  const name = (text ?? '').split(/[\\/]/).at(-1) ?? '';
  return hasForbiddenCharacter(name) ? 'file' : name.normalize('NFC').slice(-longestName);
}

function mappingOf(text: unknown): Record<string, string | null> {
  let value: unknown;
  try {
    value = JSON.parse(String(text));
  } catch {
    throw new Invalid([{ path: 'mapping', code: 'TYPE_OBJECT' }]);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Invalid([{ path: 'mapping', code: 'TYPE_OBJECT' }]);
  const wrong = Object.values(value).some((field) => field !== null && typeof field !== 'string');
  if (wrong) throw new Invalid([{ path: 'mapping', code: 'TYPE_STRING' }]);
  // Without a prototype, so that a heading named like one of its members finds nothing.
  return Object.assign(Object.create(null) as Record<string, string | null>, value);
}
