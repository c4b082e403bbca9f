/** Eleven digits or more in a row, blanks between them or not: a telephone or an ID number. */
const personal = /(?:\d[\s-]?){11}/;

/** Whether a note holds what could be somebody's number. */
export const isPersonal = (note: string): boolean => personal.test(note.normalize('NFKC'));
