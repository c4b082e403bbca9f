import type { NoticeProposalPartsFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';

export const NoticeValueParts = graphql(`
  fragment NoticeValueParts on NoticeProposalValue {
    name term number fen percent from to tier component pays bound atLeast funder
  }
`);

export const NoticeProposalParts = graphql(`
  fragment NoticeProposalParts on NoticeProposal {
    id number version kind quote sure decision changed decidedBy mustHave mayHave
    place { offset length line }
    value { ...NoticeValueParts }
  }
`);

export type Proposal = NoticeProposalPartsFragment;
export type Value = Proposal['value'];
