import { RosterRefusal } from './fault.ts';

export type FileKind = 'xlsx' | 'csv';

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

const pictures = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x25, 0x50, 0x44, 0x46],
  [0x42, 0x4d, undefined, undefined],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x52, 0x49, 0x46, 0x46],
].map((signature) => signature.filter((byte) => byte !== undefined));
const archives = [
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
];
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zip = [0x50, 0x4b];
const utf16 = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

/** How many bytes from the start `sniff` wants to see. */
export const sniffLength = 8192;

/**
 * Tells what a file is from its first bytes, whatever its name says.
 * Throws RosterRefusal: file-empty, picture, old-xls, encrypted, archive, web-page, not-a-table.
 */
export function sniff(prefix: Uint8Array): FileKind {
  if (prefix.length === 0) throw new RosterRefusal('file-empty');
  if (startsWith(prefix, zip)) return 'xlsx';
  if (startsWith(prefix, ole)) {
    const encrypted = Buffer.from(prefix).includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new RosterRefusal(encrypted ? 'encrypted' : 'old-xls');
  }
  if (archives.some((signature) => startsWith(prefix, signature))) throw new RosterRefusal('archive');
  const wide = utf16.some((mark) => startsWith(prefix, mark));
  if (!wide && pictures.some((signature) => startsWith(prefix, signature) && isBinary(prefix, signature)))
    throw new RosterRefusal('picture');
  const text = Buffer.from(prefix.subarray(0, 512))
    .toString('latin1')
    .replace(/^ï»¿/, '')
    .trimStart()
    .toLowerCase();
  if (/^<(\?xml|!doctype|html|table|meta|head|body)/.test(text)) throw new RosterRefusal('web-page');
  if (!wide && prefix.includes(0)) throw new RosterRefusal('not-a-table');
  return 'csv';
}

/** Short signatures such as "BM" are ordinary letters too: only bytes that no text holds decide then. */
function isBinary(prefix: Uint8Array, signature: readonly number[]): boolean {
  return signature.some((byte) => byte > 0x7f || byte < 0x20) || signature[0] === 0x25 || prefix.includes(0);
}
