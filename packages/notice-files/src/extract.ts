import { readDocx } from './docx.ts';
import { FileRefusal } from './fault.ts';
import type { Limits } from './limits.ts';
import { readPdf } from './pdf.ts';
import { readText } from './text.ts';

export type Format = 'txt' | 'docx' | 'pdf';

/** The words of a notice's file. */
export interface NoticeText {
  format: Format;
  text: string;
  /** Pages of a .pdf that hold no text: pictures, most likely. */
  blankPages: number[];
}

const starts = (bytes: Uint8Array, ...signature: number[]) =>
  signature.every((byte, index) => bytes[index] === byte);
const PICTURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x52, 0x49, 0x46, 0x46],
];

/** Reads a file by what it is, whatever its name says. Throws FileRefusal. */
export async function extract(bytes: Buffer, limits: Limits): Promise<NoticeText> {
  if (bytes.length === 0) throw new FileRefusal('file-empty');
  if (bytes.length > limits.fileBytes) throw new FileRefusal('file-too-large');
  const read = await readAs(bytes, limits);
  const text = tidy(read.text);
  if (!/[\p{L}\p{N}]/u.test(text)) throw new FileRefusal('no-text', read.pages ? { page: read.pages } : {});
  if (text.length > limits.text) throw new FileRefusal('text-too-long');
  return { format: read.format, text, blankPages: read.blankPages };
}

type Read = NoticeText & { pages?: number };

async function readAs(bytes: Buffer, limits: Limits): Promise<Read> {
  if (bytes.subarray(0, 1024).includes('%PDF-'))
    return { format: 'pdf', ...(await readPdf(new Uint8Array(bytes), limits)) };
  if (starts(bytes, 0x50, 0x4b))
    return { format: 'docx', text: await readDocx(bytes, limits), blankPages: [] };
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const encrypted = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new FileRefusal(encrypted ? 'encrypted' : 'old-document');
  }
  if (PICTURES.some((signature) => starts(bytes, ...signature))) throw new FileRefusal('picture');
  const text = readText(bytes);
  // Only binary files hold a NUL; a text in UTF-16 lost its own when it was decoded.
  if (text.includes('\u0000')) throw new FileRefusal('not-a-notice');
  return { format: 'txt', text, blankPages: [] };
}

/** One kind of line end, no byte order mark, and none of the controls that a database or a page can't hold. */
function tidy(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, '')
    .toWellFormed();
}
