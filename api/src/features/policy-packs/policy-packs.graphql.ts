import { builder } from '../../graphql/builder.ts';
import { refusable } from '../../graphql/refusals.ts';
import { activatePack } from './activation.service.ts';
import { Assessment } from './assessment.graphql.ts';
import { PersonInput } from './facts.graphql.ts';
import {
  type CheckedPack,
  campaignRevisions,
  checkPack,
  type RevisionRow,
  revisionOf,
  revisionOrRefuse,
  uploadPack,
} from './policy-packs.service.ts';
import { PolicyPackCheck, PolicyPackRevision } from './revision.graphql.ts';
import { tryPerson } from './try-person.service.ts';

const PolicyPackInput = builder.inputType('PolicyPackInput', {
  description: "A pack's text, with the notice that it rests on.",
  fields: (t) => ({
    text: t.string({ required: true, description: 'The pack, as YAML.' }),
    noticeText: t.string({ description: "The notice's text; without it no quote can be compared." }),
  }),
});

const ActivatePolicyPackInput = builder.inputType('ActivatePolicyPackInput', {
  description: 'Which revision becomes active, and proof that its reader knows what it replaces.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The revision.' }),
    expectedActiveId: t.id({
      description: 'What the page showed as active when it was opened; null when nothing was.',
    }),
    countyName: t.string({ required: true, description: "The county's name, typed." }),
    unsimulatedReason: t.string({
      description:
        'Why it takes the place of another without having been tried on the roster; else it must have been.',
    }),
  }),
});

const CheckPolicyPackSuccess = builder.objectRef<{ check: CheckedPack }>('CheckPolicyPackSuccess').implement({
  description: 'The pack was read; nothing was kept.',
  fields: (t) => ({
    check: t.expose('check', {
      type: PolicyPackCheck,
      description: 'What it says and what is wrong with it.',
    }),
  }),
});

const revisionSuccess = (name: string, description: string) =>
  builder.objectRef<{ policyPack: RevisionRow }>(name).implement({
    description,
    fields: (t) => ({
      policyPack: t.expose('policyPack', { type: PolicyPackRevision, description: 'The revision.' }),
    }),
  });
const UploadPolicyPackSuccess = revisionSuccess('UploadPolicyPackSuccess', 'The pack is kept as a draft.');
const ActivatePolicyPackSuccess = revisionSuccess('ActivatePolicyPackSuccess', 'The revision is active.');

builder.queryFields((t) => ({
  policyPacks: t.field({
    type: [PolicyPackRevision],
    description: "The revisions of a campaign's policy pack, newest first.",
    args: {
      planYear: t.arg.int({ description: 'The year that is insured; by default the current campaign.' }),
    },
    resolve: async (_root, { planYear }, context) =>
      campaignRevisions(await context.tx, context.countyActor.countyId, planYear),
  }),
  policyPack: t.field({
    type: PolicyPackRevision,
    nullable: true,
    description: 'A revision; null when the county has none of that id.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: async (_root, { id }, context) => revisionOf(await context.tx, context.countyActor.countyId, id),
  }),
  assessPerson: t.field({
    type: Assessment,
    description: 'Assesses a person made up by hand; nothing is kept.',
    args: {
      person: t.arg({ type: PersonInput, required: true, description: 'The person.' }),
      packId: t.arg.id({ description: 'A stored revision; by default the active one.' }),
    },
    resolve: async (_root, { person, packId }, context) =>
      tryPerson(await context.tx, context.countyActor.countyId, person, packId ?? null),
  }),
}));

builder.mutationFields((t) => ({
  checkPolicyPack: t.field({
    type: CheckPolicyPackSuccess,
    errors: refusable('CheckPolicyPack', 'What the pack says, or why it was not read.'),
    description: 'Reads and checks a pack without keeping it.',
    anyText: true,
    args: { input: t.arg({ type: PolicyPackInput, required: true, description: 'The pack.' }) },
    resolve: async (_root, { input: { text, noticeText } }, context) => {
      const read = { text, noticeText: noticeText ?? null };
      return { check: await context.command(checkPack, read) };
    },
  }),
  uploadPolicyPack: t.field({
    type: UploadPolicyPackSuccess,
    errors: refusable('UploadPolicyPack', 'The new draft, or why it was not kept.'),
    description: 'Keeps a pack as a new draft revision, even where it has faults.',
    args: {
      input: t.arg({ type: PolicyPackInput, required: true, description: 'The pack.' }),
      basedOn: t.arg.id({
        description: 'The revision from which its author began; refused where that year has a newer one.',
      }),
    },
    resolve: async (_root, { input: { text, noticeText }, basedOn }, context) => {
      const actor = context.countyActor;
      const id = await context.command(uploadPack, {
        text,
        noticeText: noticeText ?? null,
        basedOn: basedOn ?? null,
      });
      return { policyPack: await revisionOrRefuse(await context.tx, actor.countyId, id) };
    },
  }),
  activatePolicyPack: t.field({
    type: ActivatePolicyPackSuccess,
    errors: refusable('ActivatePolicyPack', 'The revision that is active now, or why it is not.'),
    description: 'Makes a revision the active one, and sets the targets of its table.',
    args: {
      input: t.arg({
        type: ActivatePolicyPackInput,
        required: true,
        description: 'Which one, and in place of what.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const actor = context.countyActor;
      await context.command(activatePack, {
        ...input,
        expectedActiveId: input.expectedActiveId ?? null,
      });
      return { policyPack: await revisionOrRefuse(await context.tx, actor.countyId, input.id) };
    },
  }),
}));
