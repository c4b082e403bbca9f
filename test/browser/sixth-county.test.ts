import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { rollUpTallies } from '../../api/src/app/background.ts';
import { takeOverviews } from '../../api/src/features/provincial-overview/index.ts';
import { Client } from '../journeys/http-client.ts';
import { createSeat, createSixthCounty } from '../journeys/operator.ts';
import { madeUpId, thePeople, townships } from '../journeys/sixth-people.ts';
import { mendedRoster, registeredBefore, theRoster } from '../journeys/sixth-roster.ts';
import { makeWorld } from '../support/world.ts';
import { openBrowser } from './support/open-browser.ts';
import { faultsOf, screenshot } from './support/page-checks.ts';
import { signIn, type Visit, visit } from './support/visit.ts';

const world = await makeWorld();
const browser = await openBrowser();
const site = await world.server.listen({ port: 0, host: '127.0.0.1' });
const folder = mkdtempSync(join(tmpdir(), 'canbao-browser-'));
afterAll(() => rmSync(folder, { recursive: true }));
const journeys = fileURLToPath(new URL('../journeys/', import.meta.url));

let officer: Visit;
let clerk: Visit;
let officerPassword: string;
let clerkPassword: string;

/** The page is as it should be for everybody, and kept as a picture. */
async function stands(page: Page, name: string): Promise<void> {
  await screenshot(page, `journey-${name}`);
  expect(await faultsOf(page)).toEqual([]);
}

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  console.log([...officer.complaints, ...clerk.complaints].join('\n'));
  await screenshot(officer.page, `failed ${task.name} (officer)`);
  await screenshot(clerk.page, `failed ${task.name} (clerk)`);
});

beforeAll(async () => {
  const divisions = join(folder, 'divisions.csv');
  const lines = townships.flatMap(({ name, villages }) => villages.map((village) => `${name},${village}\n`));
  writeFileSync(divisions, `township,village\n${lines.join('')}`);
  officerPassword = await createSixthCounty(world, divisions);
  clerkPassword = await createSeat(world, 'east-window', {
    role: 'township-staff',
    county: '990101',
    township: '示例东镇',
  });
  officer = await visit(browser, site);
  clerk = await visit(browser, site);
});

describe('the county officer', () => {
  it('finds an empty county and what to do first', async () => {
    const { page } = officer;
    await signIn(page, 'sixth-admin', officerPassword);
    await stands(page, '01-empty-county');
    await page.getByRole('link', { name: '政策包' }).first().click();
    await page.getByText('还没有政策包').waitFor();
    await stands(page, '02-no-pack');
  });

  it('uploads the pack with its notice, and reads what it means', async () => {
    const { page } = officer;
    await page.getByRole('link', { name: '上传政策包' }).click();
    await page
      .getByLabel('政策包和通知原文')
      .setInputFiles([`${journeys}sixth-county.yaml`, `${journeys}sixth-county.notice.txt`]);
    await page.getByText('检查通过，21 个例子相符').first().waitFor();
    await page.getByRole('tab', { name: '文字版' }).click();
    await page.getByText('¥720.50').first().waitFor();
    await stands(page, '03-pack-in-words');
    await page.getByRole('button', { name: '存为草稿' }).click();
    await page.getByText('启用…').first().waitFor();
    await stands(page, '04-draft');
  });

  it('activates it by typing the county name', async () => {
    const { page } = officer;
    await page.getByText('启用…').first().click();
    const field = page.getByLabel('照抄县（市、区）名：示例第六县');
    await field.fill('示例县');
    await page.getByRole('button', { name: '启用修订 1' }).click();
    await page.locator('[aria-invalid=true]').waitFor();
    await stands(page, '05-wrong-name');
    await field.fill('示例第六县');
    await page.keyboard.press('Enter');
    await page.getByText('修订 1 已启用').waitFor();
    await page.getByRole('banner').getByText('集中缴费期').waitFor();
    await stands(page, '06-active');
  });

  it('is stopped on a page that has gone stale, with what was typed kept, and may go on knowingly', async () => {
    const { page } = officer;
    const colleague = await new Client(site).signIn('sixth-admin', officerPassword);
    const [pack, notice] = ['sixth-county.yaml', 'sixth-county.notice.txt'].map((name) =>
      readFileSync(`${journeys}${name}`, 'utf8'),
    );
    const draft = async (remark: string) => {
      const { policyPack } = await colleague.act<{ policyPack: { id: string } }>(
        `mutation ($input: PolicyPackInput!) { uploadPolicyPack(input: $input) { __typename
          ... on UploadPolicyPackSuccess { policyPack { id } } } }`,
        { input: { text: `${pack}\n# ${remark}\n`, noticeText: notice } },
      );
      return policyPack.id;
    };
    const [mine, theirs] = [await draft('second'), await draft('third')];
    const { policyPacks } = await colleague.get<{ policyPacks: { id: string; state: string }[] }>(
      '{ policyPacks { id state } }',
    );
    await page.goto(`/policy/${mine}/activate`);
    const field = page.getByLabel('照抄县（市、区）名：示例第六县');
    await field.fill('示例第六县');
    await colleague.act(
      `mutation ($input: ActivatePolicyPackInput!) { activatePolicyPack(input: $input) { __typename } }`,
      {
        input: {
          id: theirs,
          expectedActiveId: policyPacks.find(({ state }) => state === 'ACTIVE')?.id,
          countyName: '示例第六县',
        },
      },
    );
    await page.keyboard.press('Enter');
    await page.getByText('没有启用：这一页已经过时').waitFor();
    await stands(page, '06-stale');
    await page.getByRole('button', { name: '重新读取' }).click();
    await page.getByText('现在在用的是修订 3').waitFor();
    expect(await field.inputValue()).toBe('示例第六县');
    await page.getByRole('button', { name: '看清了，继续' }).click();
    await page.getByRole('button', { name: '启用修订 2' }).click();
    await page.getByText('修订 2 已启用').waitFor();
  });
});

describe('the roster', () => {
  it('is refused where it is no roster, and says why', async () => {
    const { page } = officer;
    await page.getByRole('link', { name: '导入' }).click();
    await page.getByText('还没有导入过').waitFor();
    const picture = join(folder, '名册.xlsx');
    writeFileSync(picture, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    await page.getByLabel('选择名册文件').setInputFiles(picture);
    await page.getByText('正在逐行检查').waitFor();
    await world.work();
    await page.getByText('这个文件没有导入').waitFor();
    await stands(page, '07-no-roster');
  });

  it('finds one person here already, whom the window registered', async () => {
    const window = await new Client(site).signIn('east-window', clerkPassword);
    const { campaign } = await window.get<{
      campaign: { townships: { villages: { id: string; name: string }[] }[] };
    }>('{ campaign { townships { villages { id name } } } }');
    const village = campaign.townships
      .flatMap(({ villages }) => villages)
      .find(({ name }) => name === '东一村');
    await window.act(
      'mutation ($input: RegisterResidentInput!) { registerResident(input: $input) { __typename } }',
      { input: { document: 'RESIDENT_ID', ...registeredBefore, hukou: 'LOCAL', villageId: village!.id } },
    );
  });

  it('is checked row by row, and imported but for its 37 wrong rows', async () => {
    const { page } = officer;
    const file = join(folder, '第六县参保名册.xlsx');
    writeFileSync(file, theRoster());
    await page.getByRole('link', { name: '换一个文件' }).first().click();
    await page.getByLabel('选择名册文件').setInputFiles(file);
    await page.getByText('正在逐行检查').waitFor();
    await world.work();
    await page.getByRole('button', { name: '导入 963 行' }).waitFor();
    await stands(page, '08-dry-run');
    await page.getByRole('button', { name: '导入 963 行' }).click();
    await page.getByText('正在导入').first().waitFor();
    await world.work();
    await page.getByText('963 行已导入').waitFor();
    await stands(page, '09-imported');
  });

  it('gives its wrong rows back, and takes them mended', async () => {
    const { page } = officer;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载这 37 行 .xlsx' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('第六县参保名册-待改正.xlsx');
    const mended = join(folder, download.suggestedFilename());
    writeFileSync(mended, await mendedRoster(readFileSync(await download.path())));
    await page.getByRole('link', { name: '换一个文件' }).first().click();
    await page.getByLabel('选择名册文件').setInputFiles(mended);
    await page.getByText('正在逐行检查').waitFor();
    await world.work();
    await page.getByRole('button', { name: '导入 37 行' }).click();
    await page.getByText('正在导入').first().waitFor();
    await world.work();
    await page.getByText('37 行已导入', { exact: true }).waitFor();
    expect(await world.admin.resident.count()).toBe(1001);
  });
});

describe('the window clerk', () => {
  /** Fills the form of a new person as a keyboard does: Enter goes to the next field, and after the last it registers. */
  async function registerByKeys(page: Page, words: string[], village: boolean): Promise<void> {
    await page.getByLabel('证件号').waitFor();
    for (const text of words) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    if (village) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: '登记这个人' }).waitFor({ state: 'detached' });
  }

  it('enrolls a family and takes its money without the mouse', async () => {
    const { page } = clerk;
    await signIn(page, 'east-window', clerkPassword);
    await page.goto('/enroll');
    await page.getByRole('combobox').waitFor();
    await page.keyboard.press('+');
    await registerByKeys(page, [madeUpId(901, '1988-08-08'), '示户主·示例', '3组', '户主'], true);
    await page.getByRole('heading', { name: '示户主·示例 户' }).waitFor();
    await page.keyboard.press('+');
    await registerByKeys(page, [madeUpId(902, '1989-09-09'), '示配偶·示例', '3组', '配偶'], false);
    await page.getByRole('checkbox', { name: '示配偶·示例 参保' }).waitFor();
    await page.getByRole('button', { name: '登记并收款 ¥800.00' }).waitFor();
    await page.getByRole('checkbox', { name: '示配偶·示例 参保' }).focus();
    await page.keyboard.press('2');
    await page.getByRole('button', { name: '登记并收款 ¥1,120.50' }).waitFor();
    await page.keyboard.press('Alt+2');
    await stands(page, '10-family');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '已登记 2 人，收款 ¥1,120.50' }).waitFor();
    await stands(page, '11-enrolled');
    const payments = await world.admin.payment.findMany({ orderBy: { amountFen: 'asc' } });
    expect(payments.map(({ amountFen, channel }) => [Number(amountFen), channel])).toEqual([
      [400_00, 'window-card'],
      [720_50, 'window-card'],
    ]);
  });

  it('finds somebody of the roster, sees why they pay what they pay, and takes it', async () => {
    const { page } = clerk;
    const { row } = thePeople[1]!;
    await page.goto('/payments');
    await page.getByRole('searchbox').fill(row.公民身份号码);
    await page.getByRole('row', { name: new RegExp(row.姓名) }).click();
    await page.getByText('¥460.50').first().waitFor();
    await stands(page, '12-due');
    await page.getByRole('button', { name: '收款 ¥460.50' }).click();
    await page.getByText(`已收 ${row.姓名} ¥460.50`).waitFor();
    await page.goto('/enrollments');
    await page.getByRole('searchbox').fill(row.公民身份号码);
    await page.getByRole('row', { name: new RegExp(row.姓名) }).click();
    await page.getByRole('button', { name: '资助多少、谁出钱？的依据' }).click();
    await page.getByText('低保对象无论选择哪一档，每人资助260元').waitFor();
    await stands(page, '13-why');
    expect(page.url()).not.toContain(row.公民身份号码);
  });

  it('loses nothing when the session ends in the middle of a form, and is sent once', async () => {
    const { page } = clerk;
    await page.goto('/enroll');
    await page.getByRole('combobox').waitFor();
    await page.keyboard.press('+');
    const number = madeUpId(903, '1990-10-10');
    await registerByKeys(page, [number, '示断线·示例', '4组', '户主'], true);
    await page.getByRole('button', { name: '登记并收款 ¥400.00' }).waitFor();
    await page.getByRole('checkbox', { name: '示断线·示例 参保' }).focus();
    await page.keyboard.press('2');
    await page.getByRole('button', { name: '登记并收款 ¥720.50' }).waitFor();
    await world.admin.session.deleteMany();
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('登录已到期，请再登录一次').waitFor();
    await stands(page, '14-session-ended');
    await dialog.getByLabel('密码', { exact: true }).fill('not the password');
    await page.keyboard.press('Enter');
    await dialog.locator('[aria-invalid=true]').waitFor();
    await dialog.getByLabel('密码', { exact: true }).fill(clerkPassword);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '已登记 1 人，收款 ¥720.50' }).waitFor();
    const enrollments = await world.admin.enrollment.findMany({
      where: { resident: { name: '示断线·示例' } },
    });
    expect(enrollments.map(({ state }) => state)).toEqual(['paid']);
    expect(await world.admin.payment.count({ where: { enrollmentId: enrollments[0]!.id } })).toBe(1);
  });
});

describe('those who look', () => {
  it('see the county and the province with the same figures', async () => {
    // Whom the notice frees of payment, the family, the one of the roster, the one whose session had ended.
    const enrolled = 50 + 2 + 1 + 1;
    await signIn(officer.page, 'sixth-admin', officerPassword);
    await officer.page.getByRole('link', { name: '任务进度' }).first().click();
    await officer.page.getByRole('row', { name: /示例东镇/ }).waitFor();
    expect(await officer.page.getByRole('main').textContent()).toContain(`${enrolled}`);
    await stands(officer.page, '15-progress');

    await rollUpTallies(world.platform);
    await takeOverviews(world.platform, 0);
    const province = await visit(browser, site);
    const password = await createSeat(world, 'ninety-nine', { role: 'provincial-viewer', division: '99' });
    await signIn(province.page, 'ninety-nine', password);
    const row = province.page.getByRole('row', { name: /示例第六县/ });
    await row.waitFor();
    expect(await row.textContent()).toContain(`${enrolled}`);
    expect(await row.textContent()).toContain('5.1');
    await stands(province.page, '16-overview');
    expect(province.complaints).toEqual([]);
    await province.context.close();
  });

  it('heard no complaint from the browser', () => {
    expect([...officer.complaints, ...clerk.complaints]).toEqual([]);
  });
});
