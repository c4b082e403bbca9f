/** The largest file that is read here, in bytes. */
export const largestFile = 1_048_576;

export type FileFault =
  | 'file-empty'
  | 'file-too-large'
  | 'file-is-a-picture'
  | 'file-is-a-pdf'
  | 'file-is-a-document'
  | 'file-is-no-text';

const signatures: readonly { fault: FileFault; bytes: readonly number[] }[] = [
  { fault: 'file-is-a-picture', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { fault: 'file-is-a-picture', bytes: [0xff, 0xd8, 0xff] },
  { fault: 'file-is-a-picture', bytes: [0x47, 0x49, 0x46, 0x38] },
  { fault: 'file-is-a-picture', bytes: [0x52, 0x49, 0x46, 0x46] },
  { fault: 'file-is-a-picture', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { fault: 'file-is-a-picture', bytes: [0x42, 0x4d] },
  { fault: 'file-is-a-pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
  { fault: 'file-is-a-document', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { fault: 'file-is-a-document', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { fault: 'file-is-a-document', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
];

/**
 * A file's bytes as text: UTF-8, UTF-16 with its mark, else GB18030 as offices save it.
 * Answers the fault by name where the file is none: empty, over 1 MB, a picture, a PDF, a Word or WPS file.
 */
export function decodeFile(bytes: Uint8Array): { text: string } | { fault: FileFault } {
  if (bytes.length === 0) return { fault: 'file-empty' };
  if (bytes.length > largestFile) return { fault: 'file-too-large' };
  const text = utf16(bytes) ?? tryDecode(bytes, 'utf-8');
  // A text may begin with the two letters of a bitmap's signature; binary data never passes as UTF-8 without NUL.
  if (text !== null && !text.includes('\0') && !looksPacked(bytes)) return { text: plain(text) };
  const known = signatures.find((one) => one.bytes.every((byte, at) => bytes[at] === byte));
  if (known) return { fault: known.fault };
  if (bytes.includes(0)) return { fault: 'file-is-no-text' };
  const local = tryDecode(bytes, 'gb18030');
  return local === null ? { fault: 'file-is-no-text' } : { text: plain(local) };
}

function looksPacked(bytes: Uint8Array): boolean {
  return signatures.some(
    ({ fault, bytes: head }) =>
      (fault === 'file-is-a-pdf' || fault === 'file-is-a-document') &&
      head.every((byte, at) => bytes[at] === byte),
  );
}

function utf16(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return tryDecode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return tryDecode(bytes, 'utf-16be');
  return null;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function plain(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
