import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useCommand } from '../../app/use-command.ts';
import type { ReportShownFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Button, buttonClass, toast, useWords } from '../../ui/index.ts';
import styles from './reports.module.css';
import { reportWords } from './reports.words.ts';

const RedrawMutation = graphql(`
  mutation RedrawReport($input: ReportStepInput!) {
    redrawSupervisionReport(input: $input) {
      ... on RedrawSupervisionReportSuccess { report { ...ReportShown } }
      ... on Refusal { code message field }
    }
  }
`);
const ApproveMutation = graphql(`
  mutation ApproveReport($input: ReportStepInput!) {
    approveSupervisionReport(input: $input) {
      ... on ApproveSupervisionReportSuccess { report { ...ReportShown } }
      ... on Refusal { code message field }
    }
  }
`);
const PublishMutation = graphql(`
  mutation PublishReport($input: ReportStepInput!) {
    publishSupervisionReport(input: $input) {
      ... on PublishSupervisionReportSuccess { report { ...ReportShown } }
      ... on Refusal { code message field }
    }
  }
`);

const ReasonDialog = lazy(() => import('./reason-dialog.tsx'));
export type AskedReason = 'discard' | 'return' | 'approve';

/** What may be done with the report now; what may not stays in sight and says why. */
export function ReportActions({ report }: { report: ReportShownFragment }) {
  const text = useWords(reportWords);
  const [asking, setAsking] = useState<AskedReason | null>(null);
  const [redraw, redrawing] = useCommand(RedrawMutation, (data) => data.redrawSupervisionReport);
  const [approve, approving] = useCommand(ApproveMutation, (data) => data.approveSupervisionReport);
  const [publish, publishing] = useCommand(PublishMutation, (data) => data.publishSupervisionReport);
  const input = { id: report.id, version: report.version };
  const changed = (report.differences?.length ?? 0) > 0;
  const why = (permission: { allowed: boolean; why: string | null }) =>
    permission.allowed ? null : permission.why;

  async function doing(act: Promise<{ success: unknown }>, said: string) {
    if ((await act).success) toast(said, 'green');
  }
  return (
    <div className={styles.acts}>
      {report.state === 'DRAFT' && (
        <>
          {report.viewerCanEdit.allowed && (
            <Link to="/reports/$reportId/edit" params={{ reportId: report.id }} className={buttonClass()}>
              {text.edit}
            </Link>
          )}
          <Button
            busy={redrawing}
            off={!report.viewerCanEdit.allowed}
            onClick={() => void doing(redraw({ input }), text.redrawn)}
          >
            {text.redraw}
          </Button>
          <Button kind="danger" off={!report.viewerCanEdit.allowed} onClick={() => setAsking('discard')}>
            {text.discard}
          </Button>
          <Button
            kind="main"
            busy={approving}
            why={why(report.viewerCanApprove)}
            onClick={() => (changed ? setAsking('approve') : void doing(approve({ input }), text.approved))}
          >
            {changed ? text.approveKeeping : text.approve}
          </Button>
        </>
      )}
      {report.state === 'APPROVED' && (
        <>
          <Button off={!report.viewerCanReturn.allowed} onClick={() => setAsking('return')}>
            {text.return}
          </Button>
          <Button
            kind="main"
            busy={publishing}
            why={why(report.viewerCanPublish)}
            onClick={() => void doing(publish({ input }), text.published)}
          >
            {text.publish}
          </Button>
        </>
      )}
      {(['docx', 'pdf', 'xlsx'] as const).map((form) => (
        <a key={form} href={`/reports/${report.id}/report.${form}`} download className={buttonClass()}>
          {text.download} .{form}
        </a>
      ))}
      {asking !== null && (
        <Suspense fallback={null}>
          <ReasonDialog report={report} asking={asking} onClose={() => setAsking(null)} />
        </Suspense>
      )}
    </div>
  );
}
