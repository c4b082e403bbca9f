/** Where the time comes from; passed in, so that a test or a demonstration says which day it is. */
export type Clock = { now: () => Date };

export const systemClock: Clock = { now: () => new Date() };
