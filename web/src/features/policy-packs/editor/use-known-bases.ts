import type { BasePack } from '@canbao/policy-engine';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../../gql/index.ts';
import type { Draft } from '../reading/draft.ts';

const KnownBases = graphql(`
  query PolicyKnownBases { basePacks { sha256 text noticeText } }
`);

/** The packs on which the draft may stand: those that came with it, and those of the county's province and prefecture. */
export function useKnownBases({ packText, bases }: Draft): readonly BasePack[] {
  const pause = !/^extends\s*:/m.test(packText);
  const [{ data }] = useQuery({ query: KnownBases, pause });
  return useMemo(
    () => [
      ...bases.map(({ text, noticeText }) => ({ text, notice: noticeText || null })),
      ...(data?.basePacks ?? []).map(({ text, noticeText }) => ({ text, notice: noticeText })),
    ],
    [bases, data],
  );
}
