import { todayIn } from '@canbao/values';
import { builder } from '../../graphql/builder.ts';
import { campaignOf, todayOf } from '../counties/index.ts';
import { Assessment } from './assessment.graphql.ts';
import { PackAnswerInput, PackQuestion } from './questions.graphql.ts';
import { tryAnswers } from './try-person.service.ts';

type Tried = Awaited<ReturnType<typeof tryAnswers>>;

const TriedPerson = builder.objectRef<Tried>('TriedPerson').implement({
  description: 'Somebody made up, answer by answer; nothing is kept.',
  fields: (t) => ({
    questions: t.expose('questions', {
      type: [PackQuestion],
      description: 'What was answered and what can still change the outcome, in the order of asking.',
    }),
    left: t.exposeStringList('left', {
      description: 'The facts not answered yet that can still change the outcome; empty once it stands.',
    }),
    outcome: t.expose('outcome', {
      type: Assessment,
      description: 'What comes out where whatever is not answered is of no special kind.',
    }),
  }),
});

builder.queryField('tryPerson', (t) =>
  t.field({
    type: TriedPerson,
    description: "Tries somebody by a revision's own questions, as the public calculator asks them.",
    args: {
      packId: t.arg.id({ required: true, description: 'A stored revision without faults.' }),
      answers: t.arg({
        type: [PackAnswerInput],
        required: true,
        description: 'What was answered so far, at most 60.',
      }),
    },
    resolve: async (_root, { packId, answers }, context) => {
      const tx = await context.tx;
      const { countyId } = context.countyActor;
      const campaign = await campaignOf(tx, countyId);
      const { clock } = context.platform;
      const today = campaign ? todayOf(campaign, clock) : todayIn('Asia/Shanghai', clock.now());
      return tryAnswers(tx, countyId, { packId, sent: answers.slice(0, 60), today });
    },
  }),
);
