import { builder } from '../../graphql/builder.ts';
import { refusable } from '../../graphql/refusals.ts';
import { activatePack } from './activation.service.ts';
import { Assessment } from './assessment.graphql.ts';
import { basePacks } from './base-packs.ts';
import { PersonInput } from './facts.graphql.ts';
import { BasePackType } from './layers.graphql.ts';
import type { PackText } from './pack-reading.ts';
import {
  type CheckedPack,
  campaignRevisions,
  checkPack,
  planYearsOf,
  type RevisionRow,
  revisionOf,
  revisionOrRefuse,
  uploadPack,
} from './policy-packs.service.ts';
import { PolicyPackCheck, PolicyPackRevision } from './revision.graphql.ts';
import { tryPerson } from './try-person.service.ts';

const PackLayerInput = builder.inputType('PackLayerInput', {
  description: 'A pack on which another stands, with its own notice.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'The pack, as YAML.' }),
    noticeText: t.string({
      description: "The text of its notice; without it that layer's quotes can't be compared.",
    }),
  }),
});

const PolicyPackInput = builder.inputType('PolicyPackInput', {
  description: "A pack's text, with the notice that it rests on.",
  fields: (t) => ({
    text: t.string({ required: true, description: 'The pack, as YAML.' }),
    noticeText: t.string({ description: "The notice's text; without it no quote can be compared." }),
    bases: t.field({
      type: [PackLayerInput],
      description:
        'The packs below it (extends), at most six; those of the province and the prefecture are known.',
    }),
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

type Sent = typeof PolicyPackInput.$inferInput;

/** A pack as it was sent, with null for what was not. */
function sentText({ text, noticeText, bases }: Sent): PackText {
  return {
    text,
    noticeText: noticeText ?? null,
    bases: (bases ?? []).map((base) => ({ text: base.text, noticeText: base.noticeText ?? null })),
  };
}

builder.queryFields((t) => ({
  basePacks: t.field({
    type: [BasePackType],
    description: "Packs of the county's province and prefecture, on which its own may stand.",
    resolve: async (_root, _args, context) => basePacks(await context.tx, context.countyActor),
  }),
  policyPacks: t.field({
    type: [PolicyPackRevision],
    description: "The revisions of a campaign's policy pack, newest first.",
    args: {
      planYear: t.arg.int({ description: 'The year that is insured; by default the current campaign.' }),
    },
    resolve: async (_root, { planYear }, context) =>
      campaignRevisions(await context.tx, context.countyActor.countyId, planYear),
  }),
  openPlanYears: t.intList({
    description:
      "The plan years of the county's campaigns, newest first: a pack is of one of them, or of the year after the newest.",
    resolve: async (_root, _args, context) => planYearsOf(await context.tx, context.countyActor.countyId),
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
    resolve: async (_root, { input }, context) => ({
      check: await context.command(checkPack, sentText(input)),
    }),
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
    resolve: async (_root, { input, basedOn }, context) => {
      const actor = context.countyActor;
      const id = await context.command(uploadPack, {
        ...sentText(input),
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
