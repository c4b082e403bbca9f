import { v7, validate } from 'uuid';

/** A new row's id: a UUID of version 7 (RFC 9562), in the order of creation, telling nothing of anybody else's rows. */
export const newId = (): string => v7();

/** Whether this could be an id at all. What could not is answered like an id that never existed. */
export const isId = (text: string): boolean => validate(text) && text === text.toLowerCase();
