import type {
  PolicyBasisFragment,
  PolicyPackFaultFragment,
  PolicyPackMeaningFragment,
} from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';

export const PolicyBasis = graphql(`
  fragment PolicyBasis on Basis {
    clauses { id quote at }
    assumptions { id says because }
  }
`);

export const PolicyRule = graphql(`
  fragment PolicyRule on RuleMeaning { id words tiers basis { ...PolicyBasis } }
`);

export const PolicyPackFault = graphql(`
  fragment PolicyPackFault on PackFault {
    line column endColumn code message fixBefore fixAfter fixLine
  }
`);

export const PolicyPackMeaning = graphql(`
  fragment PolicyPackMeaning on PackMeaning {
    countyCode
    countyName
    planYear
    noticeTitle
    noticeNumber
    tiers {
      id
      name
      premiumFen
      components { id name premiumFen how }
      groups { id who premiumFen how basis { ...PolicyBasis } }
      choose
      benefitOf
      basis { ...PolicyBasis }
    }
    fiscal {
      fen
      atLeast
      words
      funders { funder { id name } share when }
      onTop { funder { id name } words basis { ...PolicyBasis } }
      basis { ...PolicyBasis }
    }
    categories {
      id
      name
      tiers
      tierNames
      pays
      amounts { tier subsidyFen selfPayFen }
      funders { funder { id name } share when }
      round
      benefitOf
      refund
      certifiedBy { id name }
      openAmount
      basis { ...PolicyBasis }
    }
    windows { id name from to who basis { ...PolicyBasis } }
    waysIn { ...PolicyRule }
    lateRules { ...PolicyRule }
    waits { ...PolicyRule }
    incentives { ...PolicyRule }
    consequences { ...PolicyRule }
    householdRule { ...PolicyRule }
    chooseRule { ...PolicyRule }
    targets {
      overallRatePercent
      groupRatePercent
      total
      words
      townships { name divisionCode people }
      basis { ...PolicyBasis }
    }
    layering { ...PolicyPackLayering }
    assumptions { id says because }
    clauses { id quote at }
    openQuestions { id says ask }
    agencies { id name }
    funders { id name }
  }
`);

export type Meaning = PolicyPackMeaningFragment;
export type Category = Meaning['categories'][number];
export type Rule = Meaning['waysIn'][number];
export type Basis = PolicyBasisFragment;
export type Fault = PolicyPackFaultFragment;
