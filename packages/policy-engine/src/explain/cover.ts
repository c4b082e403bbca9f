import type { Day, Fen } from '@canbao/values';
import { formatFen } from '@canbao/values';
import type { Following } from '../assess/assessment.ts';
import { followingKeys, repairFen } from '../assess/following.ts';
import { evaluate } from '../conditions/index.ts';
import type { Span } from '../conditions/setting.ts';
import { UNKNOWN, YES } from '../conditions/truth.ts';
import { bindDay, type DayRule, dayRuleWords } from '../days/index.ts';
import { citedIds } from '../meaning/money.ts';
import type { Phase } from '../pack/definition.ts';
import type { Wait } from '../pack/waits.ts';
import { type CoverCase, coverCases, coverCitations, waitsOfCase } from '../questions/cover.ts';
import { readingsOf } from '../questions/wait.ts';
import { type Text, textOf } from '../text.ts';
import type { Trace } from './trace.ts';

interface Covered {
  benefitStart: Day | null;
  /** What the pack says beyond the first day, null where it says nothing of it. */
  following: Following | null;
}

/** From when until when is the person covered, and what follows? Null where a day is open. */
export function cover(trace: Trace, phase: Phase, premium: Fen): Covered | null {
  const cases = coverCases(phase);
  const one = cases.find(({ when }) => evaluate(when, trace.person, trace.setting) !== 0);
  const cites = one === undefined ? [] : coverCitations(one, trace.pack);
  const own = citedIds(cites).length === 0 ? phase.cites : cites;
  if (one !== undefined && evaluate(one.when, trace.person, trace.setting) === UNKNOWN) {
    trace.say('cover', OPEN, phase.id, phase.cites);
    return null;
  }
  const start = one === undefined ? { day: trace.setting.planYearStart } : settled(trace, one.from);
  const end = one?.to === undefined ? { day: trace.setting.planYearEnd } : settled(trace, one.to);
  if (start === null || end === null) {
    trace.say('cover', openWords(trace, one), phase.id, own);
    return null;
  }
  const [wait] = one === undefined ? [] : waitsOfCase(one, trace.pack);
  const following = followingOf(trace, wait, start.day !== null, end.day, premium);
  trace.say('cover', coverWords(start.day, following, wait), phase.id, own);
  return { benefitStart: start.day, following };
}

function settled(trace: Trace, rule: DayRule): { day: Day | null } | null {
  const day = bindDay(rule, trace.setting, 'least')(trace.person);
  return bindDay(rule, trace.setting, 'most')(trace.person) === day ? { day } : null;
}

function spanOf(trace: Trace, wait: Wait): Span {
  return trace.setting.waits?.get(wait.id)?.(trace.person) ?? { least: 0, most: 0 };
}

function followingOf(
  trace: Trace,
  wait: Wait | undefined,
  covered: boolean,
  end: Day | null,
  premium: Fen,
): Following | null {
  const { pack, person } = trace;
  const keys = followingKeys(pack);
  const following: Following = {};
  if (keys.end) following.benefitEnd = covered ? end : null;
  if (keys.wait) following.wait = covered && wait !== undefined ? spanOf(trace, wait).least : null;
  if (keys.repair) following.repairFen = wait === undefined ? 0 : repairFen(wait, person, premium);
  if (pack.consequences !== undefined) {
    following.notes = pack.consequences
      .filter(({ when }) => evaluate(when, person, trace.setting) === YES)
      .map(({ id }) => id);
  }
  return Object.keys(following).length === 0 ? null : following;
}

const OPEN: Text = { zh: '未定：待遇何时开始尚无定论', en: 'Open: when cover begins is not settled' };

/** Which readings or days are open, and whom to ask. */
function openWords(trace: Trace, one: CoverCase | undefined): Text {
  if (one === undefined) return OPEN;
  const from = dayRuleWords(one.from, trace.setting);
  const waits = waitsOfCase(one, trace.pack);
  const readings = waits.flatMap((wait) =>
    readingsOf(wait).length < 2 ? [] : (wait.readings ?? []).map(({ says }) => textOf(says)),
  );
  const spans = waits.map((wait) => spanOf(trace, wait)).map(({ least, most }) => `${least}–${most}`);
  const ask = waits.flatMap((wait) => wait.ask ?? []).join('、');
  const zh = [
    `未定：${from.zh}`,
    ...readings.map((text) => text.zh),
    ...spans,
    ...(ask === '' ? [] : [`问${ask}`]),
  ];
  const en = [
    `Open: ${from.en}`,
    ...readings.map((text) => text.en),
    ...spans,
    ...(ask === '' ? [] : [`ask ${ask}`]),
  ];
  return { zh: zh.join('；'), en: en.join('; ') };
}

function coverWords(start: Day | null, following: Following | null, wait: Wait | undefined): Text {
  if (start === null) return { zh: '不享受待遇', en: 'No cover' };
  const end = following?.benefitEnd ?? null;
  const waited = following?.wait ?? 0;
  const unit = wait?.unit === 'days' ? { zh: '日', en: 'days' } : { zh: '个月', en: 'months' };
  const repair = following?.repairFen ?? 0;
  const zh = [
    end === null ? `${start} 起` : `${start} 至 ${end}`,
    ...(waited === 0 ? [] : [`等待期${waited}${unit.zh}`]),
    ...(repair === 0 ? [] : [`补缴 ${formatFen(repair)}`]),
  ];
  const en = [
    end === null ? `From ${start}` : `From ${start} to ${end}`,
    ...(waited === 0 ? [] : [`a wait of ${waited} ${unit.en}`]),
    ...(repair === 0 ? [] : [`${formatFen(repair)} for lapsed years`]),
  ];
  return { zh: zh.join('，'), en: en.join(', ') };
}
