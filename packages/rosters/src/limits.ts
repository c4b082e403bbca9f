/** What a roster file may cost at most. Sizes in bytes, text in UTF-16 units. */
export interface Limits {
  fileBytes: number;
  inflatedBytes: number;
  /** A part larger than `ratioFromBytes` may not unpack to more than this multiple of its packed size. */
  ratio: number;
  ratioFromBytes: number;
  parts: number;
  sharedStringBytes: number;
  cellText: number;
  rows: number;
  columns: number;
  /** Resident memory of the process that reads a workbook. */
  memoryBytes: number;
}

const MB = 1024 * 1024;

export const defaultLimits: Limits = {
  fileBytes: 200 * MB,
  inflatedBytes: 2048 * MB,
  ratio: 250,
  ratioFromBytes: 32 * MB,
  parts: 4096,
  sharedStringBytes: 256 * MB,
  cellText: 32_767,
  rows: 2_000_000,
  columns: 100,
  memoryBytes: 768 * MB,
};
