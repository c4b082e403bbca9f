import { expect, test } from 'vitest';
import { decodeFile, largestFile } from './decode-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('an empty file, a file over 1 MB, a picture, a PDF and a Word file are refused by name', () => {
  expect(decodeFile(new Uint8Array())).toEqual({ fault: 'file-empty' });
  expect(decodeFile(new Uint8Array(largestFile + 1).fill(65))).toEqual({ fault: 'file-too-large' });
  expect(decodeFile(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a))).toEqual({
    fault: 'file-is-a-picture',
  });
  expect(decodeFile(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0))).toEqual({ fault: 'file-is-a-picture' });
  expect(decodeFile(bytes('%PDF-1.7\n1 0 obj'))).toEqual({ fault: 'file-is-a-pdf' });
  expect(decodeFile(Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0))).toEqual({ fault: 'file-is-a-document' });
  expect(decodeFile(bytes('{\\rtf1\\ansi'))).toEqual({ fault: 'file-is-a-document' });
  expect(decodeFile(Uint8Array.of(1, 2, 0, 3))).toEqual({ fault: 'file-is-no-text' });
});

test('a text in UTF-8 loses its mark and Windows line ends', () => {
  expect(decodeFile(bytes('\uFEFFpack: 1\r\nplanYear: 2021\r\n'))).toEqual({
    text: 'pack: 1\nplanYear: 2021\n',
  });
});

test('a notice saved by an office in GB18030 or UTF-16 is read all the same', () => {
  expect(decodeFile(Uint8Array.of(0xb2, 0xce, 0xb1, 0xa3))).toEqual({ text: '参保' });
  expect(decodeFile(Uint8Array.of(0xff, 0xfe, 0xc2, 0x53, 0xdd, 0x4f))).toEqual({ text: '参保' });
});

test('a text that begins like a bitmap is still a text', () => {
  expect(decodeFile(bytes('BM: 1'))).toEqual({ text: 'BM: 1' });
});
