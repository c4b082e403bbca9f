import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Person } from './world.ts';

const file = (name: string) =>
  readFileSync(new URL(`../../packages/policy-packs/${name}`, import.meta.url), 'utf8');

/** A pack with its notice's text, as a county officer would send them. */
export const packFiles = (name: string) => ({
  text: file(`${name}.yaml`),
  noticeText: file(`${name}.notice.txt`),
});

/** The same pack and notice a year later: every year that they name is the next one. */
export function nextYear({ text, noticeText }: ReturnType<typeof packFiles>) {
  const later = (words: string) => words.replaceAll(/20(20|21|22)/g, (year) => String(Number(year) + 1));
  const notice = later(noticeText);
  const digest = createHash('sha256').update(notice).digest('hex');
  return { text: later(text).replace(/sha256: [0-9a-f]{64}/, `sha256: ${digest}`), noticeText: notice };
}

/** Uploads and activates as an officer does, and the fields that tests read of a revision. */
export const UPLOAD = `mutation ($input: PolicyPackInput!) {
  uploadPolicyPack(input: $input) {
    ... on UploadPolicyPackSuccess { policyPack { id revision state planYear fit exampleCount viewerCanActivate faults { line column code message } } }
    ... on Refusal { code field message }
  }
}`;

export const ACTIVATE = `mutation ($input: ActivatePolicyPackInput!) {
  activatePolicyPack(input: $input) {
    ... on ActivatePolicyPackSuccess { policyPack { id revision state activatedBy } }
    ... on Refusal { code field message }
  }
}`;

/** Uploads a pack as this officer and makes it active; answers its id. */
export async function activatePack(officer: Person, pack: string, countyName: string): Promise<string> {
  const { data } = await officer.ask<{ uploadPolicyPack: { policyPack: { id: string } } }>(UPLOAD, {
    input: packFiles(pack),
  });
  const { id } = data.uploadPolicyPack.policyPack;
  const { data: done } = await officer.ask<{ activatePolicyPack: { code?: string } }>(ACTIVATE, {
    input: { id, countyName },
  });
  if (done.activatePolicyPack.code) throw new Error(`not activated: ${done.activatePolicyPack.code}`);
  return id;
}

/** The same pack and notice with these words in place of those, in both. */
export function revised(
  { text, noticeText }: ReturnType<typeof packFiles>,
  changes: readonly (readonly [string, string])[],
) {
  const change = (words: string) => changes.reduce((now, [from, to]) => now.replaceAll(from, to), words);
  const notice = change(noticeText);
  const digest = createHash('sha256').update(notice).digest('hex');
  return { text: change(text).replace(/sha256: [0-9a-f]{64}/, `sha256: ${digest}`), noticeText: notice };
}

/** Uploads a pack as this officer; answers its id. Throws where it has faults. */
export async function uploadDraft(officer: Person, files: ReturnType<typeof packFiles>): Promise<string> {
  const { data } = await officer.ask<{
    uploadPolicyPack: { policyPack: { id: string; fit: boolean; faults: { message: string }[] } };
  }>(UPLOAD, { input: files });
  const { id, fit, faults } = data.uploadPolicyPack.policyPack;
  if (!fit) throw new Error(`a draft with faults: ${faults.map(({ message }) => message).join('; ')}`);
  return id;
}

/** Asks for the examples that a draft changes, as one officer, and agrees to them as another. */
export async function agreeToExamples(asking: Person, agreeing: Person, packId: string): Promise<void> {
  const ask = `mutation ($input: AskForExampleChangeInput!) { askForExampleChange(input: $input) {
    ... on AskForExampleChangeSuccess { policyPack { frozenExamples { consent { askedAt } } } } ... on Refusal { code } } }`;
  const decide = `mutation ($input: DecideExampleChangeInput!) { decideExampleChange(input: $input) { ... on Refusal { code } } }`;
  type Asked = { code?: string; policyPack?: { frozenExamples: { consent: { askedAt: string } } } };
  const asked = await asking.ask<{ askForExampleChange: Asked }>(ask, {
    input: { packId, reason: '新文件' },
  });
  const askedAt = asked.data.askForExampleChange.policyPack?.frozenExamples.consent.askedAt;
  const input = { packId, askedAt: askedAt ?? new Date(0).toISOString(), agree: true, note: '已核对' };
  const decided = await agreeing.ask<Record<string, { code?: string }>>(decide, { input });
  const codes = [asked, decided].flatMap(({ data }) => Object.values(data).map(({ code }) => code ?? null));
  if (codes.some((code) => code !== null)) throw new Error(`not agreed: ${codes.join(', ')}`);
}
