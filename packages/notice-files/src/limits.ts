const MB = 1024 * 1024;

/** What a notice's file may cost. Sizes in bytes, text in UTF-16 units. */
export interface Limits {
  fileBytes: number;
  inflatedBytes: number;
  parts: number;
  pages: number;
  text: number;
  /** Resident memory of the process that reads it. */
  memoryBytes: number;
  milliseconds: number;
}

export const defaultLimits: Limits = {
  fileBytes: 50 * MB,
  inflatedBytes: 64 * MB,
  parts: 2000,
  pages: 300,
  text: 200_000,
  memoryBytes: 512 * MB,
  milliseconds: 30_000,
};
