import DataLoader from 'dataloader';
import type { Context } from '../../graphql/context.ts';
import { type ProposalRow, proposalsOf, textsOf } from './notices.rows.ts';

const kinds = { texts: Symbol('texts of notices'), proposals: Symbol('proposals of notices') };

/** The text of each notice. */
export const textLoader = (context: Context) =>
  context.loader(
    kinds.texts,
    () =>
      new DataLoader<string, string>(async (ids) => {
        const texts = await textsOf(await context.tx, context.countyActor.countyId, ids);
        return ids.map((id) => texts.get(id) ?? '');
      }),
  );

/** The proposals of each notice, in the order of its text. */
export const proposalsLoader = (context: Context) =>
  context.loader(
    kinds.proposals,
    () =>
      new DataLoader<string, ProposalRow[]>(async (ids) => {
        const rows = await proposalsOf(await context.tx, context.countyActor.countyId, ids);
        return ids.map((id) => rows.filter((row) => row.noticeId === id));
      }),
  );
