import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { packFiles, UPLOAD } from '../../../../test/support/packs.ts';
import { makeWorld, type Person } from '../../../../test/support/world.ts';

type Proposal = {
  number: number;
  version: number;
  kind: string;
  quote: string;
  place: { offset: number; length: number; line: number };
  value: Record<string, unknown>;
  decision: string;
  changed: boolean;
  decidedBy: string | null;
};
type Notice = {
  id: string;
  format: string;
  sha256: string;
  text: string;
  counts: { open: number; confirmed: number; rejected: number };
  proposals: Proposal[];
  draft: { name: string; text: string };
};
type Refused = { code: string; field: string | null; message: string };

const NOTICE = `id format sha256 textSha256 text blankPages counts { open confirmed rejected } draft { name text }
  proposals { number version kind quote place { offset length line } clause { offset } sure decision changed decidedBy mustHave
    value { name term number fen percent from to tier pays } read { number } }`;
const READ = `mutation ($id: ID!) { readNotice(uploadId: $id) {
  ... on ReadNoticeSuccess { notice { ${NOTICE} } } ... on Refusal { code field message } } }`;
const DECIDE = `mutation ($input: DecideNoticeProposalsInput!) { decideNoticeProposals(input: $input) {
  ... on DecideNoticeProposalsSuccess { notice { ${NOTICE} } } ... on Refusal { code field message } } }`;
const ONE = `query ($id: ID!) { notice(id: $id) { ${NOTICE} } }`;
const CHECK = `mutation ($input: PolicyPackInput!) { checkPolicyPack(input: $input) {
  ... on CheckPolicyPackSuccess { check { fit faults { code } meaning { planYear tiers { name premiumFen } targets { townships { people } } } } } } }`;

describe('a pack started from a notice', async () => {
  const world = await makeWorld();
  const { noticeText } = packFiles('yanjiang-2021');
  let admin: Person;
  let other: Person;
  let notice: Notice;

  async function upload(who: Person, bytes: Uint8Array | string, name = '通知.txt'): Promise<string> {
    const response = await world.server.inject({
      method: 'POST',
      url: `/uploads?name=${encodeURIComponent(name)}`,
      payload: Buffer.from(bytes),
      headers: { 'content-type': 'application/octet-stream', cookie: who.cookie ?? '' },
    });
    return response.json<{ id: string }>().id;
  }
  const read = async (id: string, who = admin) =>
    (await who.ask<{ readNotice: { notice: Notice } & Refused }>(READ, { id })).data.readNotice;
  const decide = async (decisions: object[], who = admin, noticeId = notice.id) =>
    (
      await who.ask<{ decideNoticeProposals: { notice: Notice } & Refused }>(DECIDE, {
        input: { noticeId, decisions },
      })
    ).data.decideNoticeProposals;
  const of = (kind: string) => notice.proposals.filter((one) => one.kind === kind);
  const confirm = ({ number, version }: Proposal, value?: object) => ({
    number,
    version,
    decision: 'CONFIRMED',
    ...(value ? { value } : {}),
  });

  beforeAll(async () => {
    await world.county({ code: 512002, name: '雁江区' });
    await world.county({ code: 511723, name: '开江县', planYear: 2020 });
    admin = await world.somebody({ role: 'COUNTY_ADMIN', countyId: 512002 });
    other = await world.somebody({ role: 'COUNTY_ADMIN', countyId: 511723 });
  });

  it('is refused to anybody but the county administrator', async () => {
    const id = await upload(admin, noticeText);
    const supervisor = await world.somebody({ role: 'SUPERVISOR', countyId: 512002 });
    expect(await read(id, supervisor)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await read(id, other)).toMatchObject({ code: 'NOT_FOUND', field: 'uploadId' });
    expect(await read(id, world.visitor())).toMatchObject({ code: 'NOT_SIGNED_IN' });
    expect((await supervisor.ask('{ notices { edges { node { id } } } }')).errors[0]?.code).toBe(
      'NOT_ALLOWED',
    );
  });

  it('refuses files that are no notices, and says what to do', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(100 * 1024 * 1024) }, { level: 9 });
    const refused = await read(await upload(admin, bomb, '通知.docx'));
    expect(refused).toMatchObject({ code: 'NOTICE_ZIP_BOMB', field: 'uploadId' });
    expect(refused.message).toBe('文件解开后大得不正常，没有读。请重新另存后再上传。');
    expect(await read(await upload(admin, '%PDF-1.7 broken'))).toMatchObject({ code: 'NOTICE_FILE_BROKEN' });
    expect(await read(await upload(admin, '　\n \t'))).toMatchObject({ code: 'NOTICE_NO_TEXT' });
    expect(await read(await upload(admin, '参保缴费\n'.repeat(50_000)))).toMatchObject({
      code: 'NOTICE_TEXT_TOO_LONG',
    });
    const { data } = await admin.ask<{ notices: { edges: unknown[] } }>(
      '{ notices { edges { node { id } } } }',
    );
    expect(data.notices.edges).toEqual([]);
  });

  it('keeps the text with its digest and every proposal with its place, nothing decided', async () => {
    ({ notice } = await read(await upload(admin, noticeText)));
    expect(notice).toMatchObject({ format: 'TXT', text: noticeText, blankPages: [] });
    const digest = createHash('sha256').update(noticeText).digest('hex');
    expect(notice).toMatchObject({ sha256: digest, textSha256: digest });
    expect(notice.counts).toEqual({ open: notice.proposals.length, confirmed: 0, rejected: 0 });
    for (const { place, quote } of notice.proposals)
      expect(noticeText.slice(place.offset, place.offset + place.length)).toBe(quote);
    expect(of('PREMIUM').map(({ value }) => value.fen)).toEqual([38_000, 37_000, 28_000, 5_500]);
    expect(of('TARGET')).toHaveLength(22);
    expect(notice.draft.text).not.toContain('380');
  });

  it('reads the same file once, and keeps what was decided of it', async () => {
    const [title] = of('TITLE');
    const decided = await decide([confirm(title!)]);
    expect(decided.notice.counts).toMatchObject({ confirmed: 1 });
    const again = await read(await upload(admin, noticeText, '又一次.txt'));
    expect(again.notice).toEqual(decided.notice);
    notice = again.notice;
  });

  it('takes decisions of another page only once, and none that is not possible', async () => {
    const [price] = of('PREMIUM');
    expect(await decide([confirm({ ...price!, version: 7 })])).toMatchObject({ code: 'PROPOSAL_CHANGED' });
    expect(await decide([confirm(price!), confirm(price!)])).toMatchObject({ code: 'PROPOSAL_CHANGED' });
    expect(await decide([])).toMatchObject({ code: 'TOO_MANY_DECISIONS' });
    expect(await decide([{ number: 999, version: 1, decision: 'REJECTED' }])).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await decide([confirm(price!, { fen: -1 })])).toMatchObject({ code: 'PROPOSAL_VALUE_WRONG' });
    const [window] = of('WINDOW');
    const backwards = await decide([confirm(window!, { from: '2021-01-01', to: '2020-12-31' })]);
    expect(backwards.message).toBe(`第 ${window!.number} 条的“截止日期”没有填对。请改好后再确认。`);
    expect(await decide([confirm(price!)], other)).toMatchObject({ code: 'NOT_FOUND', field: 'noticeId' });
    expect((await other.ask<{ notice: null }>(ONE, { id: notice.id })).data.notice).toBeNull();
    expect((await admin.ask<{ notice: Notice }>(ONE, { id: notice.id })).data.notice).toEqual(notice);
  });

  it('takes what is confirmed and changed, and nothing of what is rejected or open', async () => {
    const [basic, extra] = of('PREMIUM');
    const { notice: decided } = await decide([
      ...[...of('NUMBER'), ...of('PLAN_YEAR'), ...of('WINDOW'), ...of('SCOPE'), ...of('TARGET')].map((one) =>
        confirm(one),
      ),
      confirm(basic!),
      confirm(extra!, { fen: 36_000, tier: '第三档次', component: '补充医疗保险' }),
      { number: of('CATEGORY')[0]!.number, version: 1, decision: 'REJECTED' },
    ]);
    notice = decided;
    expect(of('PREMIUM')[1]).toMatchObject({
      changed: true,
      decision: 'CONFIRMED',
      decidedBy: '示例',
      value: { fen: 36_000 },
    });
    expect(notice.counts).toMatchObject({ rejected: 1 });
    expect(notice.draft.text).toMatch(/basic: 380\n {6}supplementary: 360/);
    expect(notice.draft.text).not.toContain('建档立卡');
    expect(notice.draft.text).not.toContain('第四档次');
    const audit = await world.admin.auditRecord.findMany({
      where: { countyId: 512002, action: 'notice-decided' },
    });
    expect(audit.at(-1)?.detail).toMatchObject({ confirmed: 30, changed: 1, rejected: 1, reopened: 0 });
  });

  it('gives a draft that is checked and kept like any other, and can not become active', async () => {
    const input = { text: notice.draft.text, noticeText };
    const { data } = await admin.ask<{ checkPolicyPack: { check: Record<string, unknown> } }>(CHECK, {
      input,
    });
    expect(data.checkPolicyPack.check).toMatchObject({
      fit: false,
      meaning: {
        planYear: 2021,
        tiers: [{ name: '第三档次', premiumFen: 74_000 }],
        targets: { townships: of('TARGET').map(({ value }) => ({ people: value.number })) },
      },
    });
    const codes = new Set((data.checkPolicyPack.check.faults as { code: string }[]).map(({ code }) => code));
    expect(codes).toContain('few-examples');
    expect([...codes].filter((code) => !code.includes('example'))).toEqual([]);
    const kept = await admin.ask<{
      uploadPolicyPack: { policyPack: { state: string; viewerCanActivate: boolean } };
    }>(UPLOAD, { input });
    expect(kept.data.uploadPolicyPack.policyPack).toMatchObject({ state: 'DRAFT', viewerCanActivate: false });
  });

  it('gives back to be decided what was decided by mistake', async () => {
    const [basic] = of('PREMIUM');
    const { number, version } = basic!;
    const { notice: reopened } = await decide([{ number, version, decision: 'OPEN' }]);
    expect(reopened.proposals[number - 1]).toMatchObject({ decision: 'OPEN', decidedBy: null });
    expect(reopened.draft.text).not.toMatch(/basic: 380/);
  });

  it('takes what a person selected in the text, at its place, to be confirmed like the others', async () => {
    const ADD = `mutation ($input: AddNoticeProposalInput!) { addNoticeProposal(input: $input) {
      ... on AddNoticeProposalSuccess { notice { text proposals { number version kind sure quote decision place { line } value { fen } } } }
      ... on Refusal { code field message } } }`;
    type Added = {
      addNoticeProposal: {
        code?: string;
        notice: { text: string; proposals: { number: number; quote: string; [field: string]: unknown }[] };
      };
    };
    const words = '个人缴费';
    const offset = noticeText.indexOf(words);
    const add = async (change: object) =>
      (
        await admin.ask<Added>(ADD, {
          input: {
            noticeId: notice.id,
            kind: 'PREMIUM',
            offset,
            length: words.length,
            value: { fen: 12_300 },
            ...change,
          },
        })
      ).data.addNoticeProposal;
    expect(await add({ offset: noticeText.length })).toMatchObject({ code: 'NOTICE_PLACE_WRONG' });
    expect(await add({ value: {} })).toMatchObject({ code: 'PROPOSAL_VALUE_WRONG' });
    expect(await add({ noticeId: crypto.randomUUID() })).toMatchObject({ code: 'NOT_FOUND' });
    const { proposals } = (await add({})).notice;
    const added = proposals.find(({ sure }) => sure === 'ADDED');
    expect(added).toMatchObject({ quote: words, kind: 'PREMIUM', decision: 'OPEN', value: { fen: 12_300 } });
    expect(added?.number).toBe(proposals.length);
    const { notice: confirmed } = await decide([
      { number: added?.number ?? 0, version: 1, decision: 'CONFIRMED' },
    ]);
    expect(confirmed.draft.text).toMatch(/123/);
  });

  it('lists notices by pages, the newest first', async () => {
    await read(await upload(admin, '关于做好2022年度居民医保参保工作的通知\n每人缴费标准为300元。'));
    const list = async (after: string | null) =>
      (
        await admin.ask<{
          notices: {
            pageInfo: { hasNextPage: boolean; endCursor: string };
            edges: { node: { fileName: string; counts: { open: number } } }[];
          };
        }>(
          'query ($after: String) { notices(first: 1, after: $after) { pageInfo { hasNextPage endCursor } edges { node { fileName counts { open } } } } }',
          { after },
        )
      ).data.notices;
    const first = await list(null);
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(first.edges[0]?.node.counts.open).toBe(3);
    const second = await list(first.pageInfo.endCursor);
    expect(second).toMatchObject({
      pageInfo: { hasNextPage: false },
      edges: [{ node: { fileName: '通知.txt' } }],
    });
  });

  it('leaves in the database what was read as it was read', async () => {
    const run = (sql: string) =>
      world.platform.inCounty({ ...ACTOR, countyId: 512002 }, (tx) => tx.$executeRawUnsafe(sql));
    await expect(run(`UPDATE notices SET text = 'x' WHERE county_id = 512002`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(run(`UPDATE notice_proposals SET value = '{}' WHERE county_id = 512002`)).rejects.toThrow(
      /permission denied/,
    );
  });
});

const ACTOR = {
  accountId: '00000000-0000-7000-8000-000000000001',
  username: 'example',
  name: '示例',
  role: 'COUNTY_ADMIN' as const,
  office: '示例单位',
  townshipId: null,
  villageId: null,
  agency: null,
  division: null,
  language: 'zh' as const,
};
