import type { PolicyPackInput } from '../../../gql/graphql.ts';
import type { BaseFile } from './draft.ts';

/** A pack as it is sent: with its notice, and the packs below it that are at hand. */
export function packInput(text: string, noticeText: string, bases: readonly BaseFile[]): PolicyPackInput {
  return {
    text,
    noticeText: noticeText || null,
    bases: bases.map((base) => ({ text: base.text, noticeText: base.noticeText || null })),
  };
}

type KeptLayer = { text: string; noticeText: string | null };

/** The layers of a stored revision as packs at hand. */
export function keptBases(name: string, layers: readonly KeptLayer[]): BaseFile[] {
  return layers.map(({ text, noticeText }, index) => ({
    name: `${name} ${index + 1}`,
    text,
    noticeText: noticeText ?? '',
  }));
}
