/** By what progress is shown; townships where the address names none. */
export const bys = ['village', 'tier', 'category', 'channel', 'school', 'age', 'day'] as const;
export type By = (typeof bys)[number];
