import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { recordAudit } from '../audit/index.ts';
import { checkReason, optionalText } from '../residents/index.ts';
import { campaignOrRefuse } from './campaign.ts';
import { checkRules } from './check-rules.ts';
import type { ReportRules, RulesInForce } from './rules.ts';
import { RulesStale } from './supervision-reports.errors.ts';
import { maySetReportRules, whoSetsRules } from './supervision-reports.policy.ts';

/** What holds until a county says otherwise: a ranking by rate that praises and blames nobody. */
const none: RulesInForce = {
  revision: 0,
  rankBy: 'rate',
  smallBelow: 0,
  commendFrom: null,
  commendPlaces: null,
  warnBelow: null,
  explainBelow: null,
  issuer: '',
  recipients: '',
};

/** A revision of the rules, as it was set and why. */
export type RulesRevision = RulesInForce & { reason: string; setByName: string; setAt: Date };

/** The revisions of a campaign's rules, newest first; the first one holds. */
export async function rulesHistory(tx: Tx, countyId: number, campaignId: string): Promise<RulesRevision[]> {
  const rows = await tx.reportRules.findMany({
    where: { countyId, campaignId },
    orderBy: { revision: 'desc' },
    take: 50,
  });
  return rows.map(({ rules, revision, reason, setByName, setAt }) => ({
    ...(rules as unknown as ReportRules),
    revision,
    reason,
    setByName,
    setAt,
  }));
}

/** The rules that hold for a campaign. */
export async function rulesInForce(tx: Tx, countyId: number, campaignId: string): Promise<RulesInForce> {
  const row = await tx.reportRules.findFirst({
    where: { countyId, campaignId },
    orderBy: { revision: 'desc' },
  });
  return row ? { ...(row.rules as unknown as ReportRules), revision: row.revision } : none;
}

export type NewRules = ReportRules & { planYear: number | null; expectedRevision: number; reason: string };

/**
 * Sets the rules of a campaign's reports as a new revision; reports drawn up before keep theirs.
 * @param input expectedRevision: the one that the page showed; of two who set at once, one wins
 * @returns the new revision
 * @throws NotAllowed, NotFound, RulesStale, ThresholdUnusable, ThresholdsCrossed, TextFault
 */
export async function setReportRules(
  platform: Platform,
  actor: CountyActor,
  input: NewRules,
): Promise<number> {
  authorize(actor, maySetReportRules, whoSetsRules);
  const { planYear, expectedRevision, reason, ...given } = input;
  const rules = checkRules({
    ...given,
    issuer: optionalText('issuer', { zh: '发文机关', en: 'The issuing office' }, given.issuer) ?? '',
    recipients: optionalText('recipients', { zh: '主送机关', en: 'The addressees' }, given.recipients) ?? '',
  });
  const why = checkReason(reason);
  return platform.inCounty(actor, async (tx) => {
    const { countyId } = actor;
    const campaign = await campaignOrRefuse(tx, countyId, planYear);
    const revision = expectedRevision + 1;
    const before = await rulesInForce(tx, countyId, campaign.id);
    if (before.revision !== expectedRevision) throw new RulesStale();
    const written = await tx.$executeRaw`
      INSERT INTO report_rules (county_id, campaign_id, revision, rules, reason, set_by, set_by_name)
      VALUES (${countyId}::int, ${campaign.id}::uuid, ${revision}::int, ${JSON.stringify(rules)}::jsonb, ${why}, ${actor.accountId}::uuid, ${actor.name})
      ON CONFLICT DO NOTHING`;
    if (written === 0) throw new RulesStale();
    await recordAudit(tx, actor, {
      action: 'report-rules-set',
      subjectType: 'campaign',
      subjectId: campaign.id,
      reason: why,
      detail: { revision, rules, before },
    });
    return revision;
  });
}
