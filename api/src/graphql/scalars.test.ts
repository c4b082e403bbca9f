import { describe, expect, it } from 'vitest';
import { makeWorld } from '../../../test/support/world.ts';

const QUOTE = 'query ($on: Day) { quote(members: [], payDate: $on) { residentId } }';
const PAY = `mutation ($fen: Fen!) { recordPayment(input: { enrollmentId: "x", amountFen: $fen, channel: ONLINE, idempotencyKey: "x" }) { __typename } }`;

describe('a value that is none of its kind', async () => {
  const world = await makeWorld();

  it.each(['2020-13-01', '2020-02-30', '2020/11/02', '', 20201102, true])(
    'no day: %j, in the language of the reader',
    async (on) => {
      const { errors } = await world.visitor('zh').ask(QUOTE, { on });
      expect(errors).toEqual([
        { code: 'DAY_FORM', message: '日期要是存在的一天，写成 年-月-日，例如 2020-11-02。' },
      ]);
      const english = await world.visitor('en').ask(QUOTE, { on });
      expect(english.errors).toEqual([
        { code: 'DAY_FORM', message: 'Write a day that exists as YYYY-MM-DD, such as 2020-11-02.' },
      ]);
    },
  );

  it('no day within the query itself', async () => {
    const { errors } = await world
      .visitor()
      .ask('{ quote(members: [], payDate: "tomorrow") { residentId } }');
    expect(errors).toMatchObject([{ code: 'DAY_FORM' }]);
  });

  it.each([335.5, '33500', 1e300])('no money: %j', async (fen) => {
    const { errors } = await world.visitor().ask(PAY, { fen });
    expect(errors).toEqual([{ code: 'FEN_FORM', message: '金额要写成整数分，例如 335 元写 33500。' }]);
  });
});
