import { builder } from '../../graphql/builder.ts';
import { connectionType } from '../../graphql/page-info.ts';
import { refusable } from '../../graphql/refusals.ts';
import { pageOf } from '../../platform/keyset.ts';
import { Campaign, type CampaignRow, type CountsAs, countings } from '../counties/index.ts';
import { Viewer } from '../identity/index.ts';
import { campaignOrRefuse } from './campaign.ts';
import { type Choice, choicesPage, chooseCounting } from './counting.service.ts';
import { countsAsWords } from './counting.words.ts';
import { mayChooseCounting } from './progress.policy.ts';

const says: Record<CountsAs, string> = {
  registered: 'Everybody registered, paid or not.',
  paid: 'Who has paid, or had nothing to pay.',
  confirmed: 'Who is confirmed by the county.',
};
export const CountsAsEnum = builder.enumType('CountsAs', {
  description: 'What counts as enrolled in every figure of a campaign.',
  values: Object.fromEntries(
    countings.map((value) => [value.toUpperCase(), { value, description: says[value] }]),
  ) as Record<string, { value: CountsAs; description: string }>,
});

export const CountingChoice = builder.objectRef<Choice>('CountingChoice').implement({
  description: 'What a county chose to count as enrolled.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    countsAs: t.expose('countsAs', { type: CountsAsEnum, description: 'What counts.' }),
    words: t.string({
      description: 'The same in words.',
      resolve: ({ countsAs }, _args, context) => context.say(countsAsWords[countsAs]),
    }),
    chosenBy: t.exposeString('chosenByName', { description: 'Who chose it.' }),
    chosenOn: t.expose('chosenOn', { type: 'Day', description: 'On which day of the campaign.' }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why it was changed; null for the first choice.',
    }),
  }),
});
const Choices = connectionType('CountingChoice', CountingChoice, 'choices of what counts', false);

builder.objectFields(Campaign, (t) => ({
  countsAs: t.expose('countsAs', { type: CountsAsEnum, description: 'What counts as enrolled.' }),
  countingChoices: t.field({
    type: Choices,
    description: 'What was chosen to count as enrolled, the newest choice first: the one that holds.',
    args: {
      first: t.arg.int({ defaultValue: 20, description: 'Rows a page, 1 to 200.' }),
      after: t.arg.string({ description: 'The cursor to continue after.' }),
    },
    resolve: async (campaign, { first, after }, context) => {
      const slice = await choicesPage(
        await context.tx,
        context.countyActor,
        campaign,
        pageOf(first ?? 20, after),
      );
      return { ...slice, count: async () => slice.rows.length };
    },
  }),
}));

builder.objectField(Viewer, 'canChooseCounting', (t) =>
  t.boolean({
    description: 'Whether this person chooses what counts as enrolled.',
    resolve: (actor) => mayChooseCounting(actor),
  }),
);

const Input = builder.inputType('ChooseCountingInput', {
  description: 'What counts as enrolled from now on.',
  fields: (t) => ({
    planYear: t.int({ description: 'The year that is insured; by default the current campaign.' }),
    countsAs: t.field({ type: CountsAsEnum, required: true, description: 'What counts.' }),
    expected: t.field({
      type: CountsAsEnum,
      description: 'The choice that the page showed as the one that holds; null where none was made.',
    }),
    reason: t.string({ description: 'Why; needed where an earlier choice is changed.' }),
  }),
});

const Success = builder.objectRef<{ campaign: CampaignRow }>('ChooseCountingSuccess').implement({
  description: 'It counts so in every figure.',
  fields: (t) => ({
    campaign: t.expose('campaign', { type: Campaign, description: 'The campaign as it counts now.' }),
  }),
});

builder.mutationField('chooseCounting', (t) =>
  t.field({
    type: Success,
    errors: refusable('ChooseCounting', 'What counts now, or why it was not changed.'),
    description: 'Chooses what counts as enrolled in every figure: once, and again only with a reason.',
    args: {
      input: t.arg({ type: Input, required: true, description: 'What counts, and in place of what.' }),
    },
    resolve: async (_root, { input }, context) => {
      const planYear = await context.command(chooseCounting, input);
      const { countyId } = context.countyActor;
      return { campaign: await campaignOrRefuse(await context.tx, countyId, planYear) };
    },
  }),
);
