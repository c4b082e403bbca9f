import type { Assessment, AssessmentReason } from '@canbao/policy-engine';
import { formatFen } from '@canbao/values';
import type { Text } from '../../platform/text.ts';
import type { ActivePack } from './active-pack.ts';
import { agencyOf, categoryOf, tierOf } from './basis.ts';

/** Why somebody is not accepted, and what would decide it. */
const reasons: Record<AssessmentReason, Text> = {
  'invalid-line': {
    zh: '填写的内容有误，请按提示改正',
    en: 'what was filled in is wrong: mend it as the message says',
  },
  'employee-insured': {
    zh: '已参加职工医保，不能重复参保；停保后凭证明再登记',
    en: 'already in the employees’ scheme; register with evidence once that has ended',
  },
  'insured-elsewhere': {
    zh: '已在外地参加居民医保，不能重复参保；在原参保地停保后再登记',
    en: 'already in a residents’ scheme elsewhere; register once that has ended',
  },
  'out-of-scope': {
    zh: '不在本县参保范围；请核对户籍、居住证和就读情况',
    en: 'outside the scope of this county; check hukou, residence permit and school',
  },
  'tier-required': { zh: '还没有选择档次，请先选择', en: 'no tier was chosen; choose one first' },
  'tier-unknown': {
    zh: '政策包里没有所选的档次，请重新选择',
    en: 'the pack has no such tier; choose another',
  },
  'tier-not-allowed': {
    zh: '此人不能选这个档次，请改选其他档次',
    en: 'this person may not choose this tier; choose another',
  },
  'window-not-open': {
    zh: '缴费期还没有开始，请在开始后再缴费',
    en: 'the window is not open yet; pay once it is',
  },
  'late-reason-required': {
    zh: '已过集中缴费期，需要有规定的特殊原因；请选择原因并留存证明',
    en: 'the window is over and a special reason is required; choose one and keep its evidence',
  },
  'window-closed': {
    zh: '缴费期已过，按通知不再办理',
    en: 'the window is over, and by the notice nobody is let in any more',
  },
  'late-rule-missing': {
    zh: '已过缴费期，通知没有规定怎么办；请县医保局请示上级后补充政策包',
    en: 'the window is over and the notice does not say what happens; the county must ask above and complete the pack',
  },
  'scope-missing': {
    zh: '此人能不能参保、可选哪些档次，通知没有写明；请县医保局按所写的对象询问后补充政策包',
    en: 'whether this person may join, and in which tiers, is open in the pack; the county must ask whom it names and complete the pack',
  },
  'price-missing': {
    zh: '此人该缴多少，政策包里还没有定；请县医保局按所写的对象询问后补充政策包',
    en: 'what this person is to pay is open in the pack; the county must ask whom it names and complete the pack',
  },
  'choice-missing': {
    zh: '此人同时符合几种身份或标准，通知没有写按哪一种；请县医保局请示上级后补充政策包',
    en: 'several identities or prices apply and the notice does not say which counts; the county must ask above and complete the pack',
  },
  'delegated-amount-missing': {
    zh: '资助金额由上级规定，政策包里还没有；请县医保局取得文件后补充政策包',
    en: 'a higher authority sets the subsidy and the pack does not have it yet; the county must obtain it and complete the pack',
  },
  'cover-day-missing': {
    zh: '待遇从哪天起还不能确定：通知没有写明，或有几种理解；请县医保局问清后补充政策包',
    en: 'when cover begins is open: the notice does not say, or can be read in several ways; the county must ask and complete the pack',
  },
};

/** A reason in words; what is not known to the product is shown by its code. */
export const reasonWords = (reason: string): Text =>
  reasons[reason as AssessmentReason] ?? { zh: reason, en: reason };

/** One sentence that says it all: 应缴…，政府资助…，个人缴…，…起享受待遇。 */
export function sentenceOf({ pack }: Pick<ActivePack, 'pack'>, assessment: Assessment, message?: Text): Text {
  if (assessment.decision === 'invalid') {
    const { zh, en } = message ?? reasons['invalid-line'];
    return { zh: `填写有误：${zh}。`, en: `Not valid: ${en}.` };
  }
  if (assessment.decision !== 'accepted') {
    const why = reasonWords(assessment.reason ?? '');
    return assessment.decision === 'refused'
      ? { zh: `不能参保：${why.zh}。`, en: `Refused: ${why.en}.` }
      : { zh: `暂不能核定：${why.zh}。`, en: `Undetermined: ${why.en}.` };
  }
  const { premiumFen, subsidyFen, waivedFen, selfPayFen, category, benefitStart } = assessment;
  const name = category === null ? null : categoryOf(pack, category).name;
  const zh = [`应缴 ${formatFen(premiumFen ?? 0)}`];
  const en = [`Premium ${formatFen(premiumFen ?? 0)}`];
  if (subsidyFen) {
    zh.push(`政府资助 ${formatFen(subsidyFen)}${name ? `（${name}）` : ''}`);
    en.push(`subsidised ${formatFen(subsidyFen)}${name ? ` (${name})` : ''}`);
  }
  if (waivedFen) {
    zh.push(`免缴 ${formatFen(waivedFen)}`);
    en.push(`waived ${formatFen(waivedFen)}`);
  }
  zh.push(`个人缴 ${formatFen(selfPayFen ?? 0)}`);
  en.push(`self-pay ${formatFen(selfPayFen ?? 0)}`);
  if (benefitStart !== null) {
    zh.push(`${benefitStart} 起享受待遇`);
    en.push(`covered from ${benefitStart}`);
  }
  return { zh: `${zh.join('，')}。`, en: `${en.join(', ')}.` };
}

/** What a warning of an accepted assessment tells the reader. */
export function warningWords({ pack }: ActivePack, code: string): Text {
  const [kind = code, id = ''] = code.split(/:(.*)/s);
  if (kind === 'unknown-category') {
    return {
      zh: `政策包里没有“${id}”这一资助类别，未计资助；请核对认定名单。`,
      en: `The pack has no category “${id}”, so nothing was subsidised for it; check the agency's list.`,
    };
  }
  if (kind === 'better-tier') {
    const tier = tierOf(pack, id).name;
    return {
      zh: `此人的身份在${tier}可以得到资助，所选档次没有；请告知本人后再定。`,
      en: `This person's category would pay in ${tier} and not in the tier chosen; tell them before they decide.`,
    };
  }
  if (kind === 'benefit-starts-after-plan-year') {
    return {
      zh: '待遇开始时参保年度已经结束，缴费没有意义；请先告知本人。',
      en: 'Cover would begin after the plan year has ended; tell the person before they pay.',
    };
  }
  return { zh: code, en: code };
}

/** Which agency certifies a category; null where the age alone decides, or the pack does not know the category. */
export function certifierOf(pack: ActivePack['pack'], category: string) {
  const found = pack.subsidies?.categories.find(({ id }) => id === category);
  return !found || found.certifiedBy === 'none' ? null : agencyOf(pack, found.certifiedBy);
}
