import { builder } from '../../graphql/builder.ts';
import { refusable } from '../../graphql/refusals.ts';
import { DocumentKindEnum, FactsInput, HukouEnum, SexEnum } from '../policy-packs/index.ts';
import { correctResident, revealIdNumber, transferResident } from './corrections.service.ts';
import { Resident } from './residents.graphql.ts';
import { residentLoader } from './residents.loader.ts';
import { noSuchResident, registerResident } from './residents.service.ts';

const RegisterInput = builder.inputType('RegisterResidentInput', {
  description: 'A person to be registered.',
  fields: (t) => ({
    document: t.field({
      type: DocumentKindEnum,
      required: true,
      description: 'What identifies the person.',
    }),
    idNumber: t.string({ required: true, description: "The document's number." }),
    name: t.string({ required: true, description: 'The name, as on the document.' }),
    sex: t.field({ type: SexEnum, description: 'Told by a resident ID; else required.' }),
    birthDate: t.field({ type: 'Day', description: 'Told by a resident ID; else required.' }),
    hukou: t.field({ type: HukouEnum, required: true, description: 'Where the household is registered.' }),
    phone: t.string({ description: 'A telephone.' }),
    villageId: t.id({ required: true, description: 'Where the person lives; within your own place.' }),
    group: t.string({ description: "The villagers' group (组)." }),
    householdId: t.id({ description: 'The household to join; a new one where absent.' }),
    relation: t.string({ description: 'To the head of the household.' }),
    facts: t.field({ type: FactsInput, description: 'What else was answered.' }),
  }),
});

const CorrectInput = builder.inputType('CorrectResidentInput', {
  description: 'A correction; what is absent stays.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Who.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    name: t.string({ description: 'The right name.' }),
    sex: t.field({ type: SexEnum, description: 'Must agree with a resident ID.' }),
    birthDate: t.field({ type: 'Day', description: 'Must agree with a resident ID.' }),
    hukou: t.field({ type: HukouEnum, description: 'Where the household is registered.' }),
    phone: t.string({ description: 'Null or empty takes the telephone away.' }),
    group: t.string({ description: "The villagers' group (组)." }),
    relation: t.string({ description: 'To the head of the household.' }),
    reason: t.string({ required: true, description: 'Why; kept in the history.' }),
  }),
});

const TransferInput = builder.inputType('TransferResidentInput', {
  description: 'A move to another village of the county.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Who.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    villageId: t.id({ required: true, description: 'Where to.' }),
    reason: t.string({ required: true, description: 'Why; kept in the history.' }),
  }),
});

const success = <Name extends string>(name: Name, description: string) =>
  builder.objectRef<{ id: string }>(name).implement({
    description,
    fields: (t) => ({
      resident: t.field({
        type: Resident,
        description: 'The resident as it is now.',
        resolve: async ({ id }, _args, context) => {
          const resident = await residentLoader(context).load(id);
          if (!resident) throw noSuchResident();
          return resident;
        },
      }),
    }),
  });

const RegisterSuccess = success('RegisterResidentSuccess', 'Registered.');
const CorrectSuccess = success('CorrectResidentSuccess', 'Corrected.');
const TransferSuccess = success('TransferResidentSuccess', 'Moved, with everything that carries the place.');
const RevealSuccess = builder.objectRef<string>('RevealIdNumberSuccess').implement({
  description: 'The whole number; the asking is recorded.',
  fields: (t) => ({
    idNumber: t.string({ description: 'The whole number.', resolve: (number) => number }),
  }),
});

builder.mutationFields((t) => ({
  registerResident: t.field({
    type: RegisterSuccess,
    errors: refusable('RegisterResident', 'Registered, or why not.'),
    description: 'Registers a person in a village.',
    args: { input: t.arg({ type: RegisterInput, required: true, description: 'Who and where.' }) },
    resolve: async (_root, { input }, context) => ({ id: await context.command(registerResident, input) }),
  }),
  correctResident: t.field({
    type: CorrectSuccess,
    errors: refusable('CorrectResident', 'Corrected, or why not.'),
    description: 'Corrects what the register says of somebody.',
    args: { input: t.arg({ type: CorrectInput, required: true, description: 'What was wrong, and why.' }) },
    resolve: async (_root, { input }, context) => ({ id: await context.command(correctResident, input) }),
  }),
  transferResident: t.field({
    type: TransferSuccess,
    errors: refusable('TransferResident', 'Moved, or why not.'),
    description: 'Moves somebody to another village of the county; the county administrator does it.',
    args: { input: t.arg({ type: TransferInput, required: true, description: 'Who, where to, and why.' }) },
    resolve: async (_root, { input }, context) => ({ id: await context.command(transferResident, input) }),
  }),
  revealIdNumber: t.field({
    type: RevealSuccess,
    errors: refusable('RevealIdNumber', 'The number, or why not.'),
    description: 'Shows a whole ID number; who asked and what for is recorded.',
    args: {
      residentId: t.arg.id({ required: true, description: 'Whose.' }),
      purpose: t.arg.string({ required: true, description: 'What for, in 2 characters or more.' }),
    },
    resolve: (_root, { residentId, purpose }, context) =>
      context.command(revealIdNumber, residentId, purpose),
  }),
}));
