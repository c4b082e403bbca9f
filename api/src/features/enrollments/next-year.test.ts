import { beforeAll, describe, expect, it } from 'vitest';
import { makeDesk } from '../../../../test/support/desk.ts';
import { nextYear, packFiles, UPLOAD } from '../../../../test/support/packs.ts';
import { makeWorld } from '../../../../test/support/world.ts';

const ENROLL = `mutation ($input: EnrollInput!) { enroll(input: $input) {
  ... on EnrollSuccess { enrollments { id state packRevision assessment { selfPayFen } } }
  ... on Refusal { code message } } }`;
const CORRECT = `mutation ($input: CorrectEnrollmentInput!) { correctEnrollment(input: $input) {
  ... on CorrectEnrollmentSuccess { enrollment { tier { id } version } } ... on Refusal { code message } } }`;

describe("a county that prepares next year's rules", async () => {
  const world = await makeWorld();
  let desk: Awaited<ReturnType<typeof makeDesk>>;
  let residentId: string;

  beforeAll(async () => {
    desk = await makeDesk(world, { code: 512002, name: '雁江区', pack: 'yanjiang-2021' });
    residentId = (await desk.register({ name: '示例甲', birth: '19700505', order: 11 })).id;
    const draft = await desk.doing(desk.admin, UPLOAD, { input: nextYear(packFiles('yanjiang-2021')) });
    expect(draft.policyPack).toMatchObject({ planYear: 2022, fit: true, state: 'DRAFT' });
  });

  it("goes on enrolling and correcting in this year's campaign while that is a draft", async () => {
    const input = { members: [{ residentId, tier: 'third' }], idempotencyKey: crypto.randomUUID() };
    const enrolled = await desk.doing(desk.clerk, ENROLL, { input });
    expect(enrolled).toEqual({
      enrollments: [
        {
          id: expect.any(String),
          state: 'ASSESSED',
          packRevision: 1,
          assessment: { selfPayFen: 75_000 },
        },
      ],
    });
    const [{ id }] = enrolled.enrollments as [{ id: string }];
    const corrected = await desk.doing(desk.clerk, CORRECT, {
      input: { id, version: 1, tier: 'fourth', reason: '改选第四档次' },
    });
    expect(corrected).toEqual({ enrollment: { tier: { id: 'fourth' }, version: 2 } });
    const years = await world.admin.enrollment.findMany({ select: { campaignId: true } });
    expect(years).toEqual([{ campaignId: desk.campaignId }]);
  });
});
