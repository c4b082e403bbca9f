import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import { useCommand } from '../../app/use-command.ts';
import type { ReportToEditFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import {
  Button,
  buttonClass,
  DeniedState,
  EmptyState,
  ErrorSummary,
  Field,
  type FormFault,
  Page,
  PageHeader,
  Select,
  TextField,
  toast,
  useWords,
} from '../../ui/index.ts';
import styles from './reports.module.css';
import { editWords, reportWords } from './reports.words.ts';

export const ReportToEdit = graphql(`
  fragment ReportToEdit on SupervisionReport {
    id
    version
    title
    documentNumber
    issuer
    recipients
    copies
    text
    references { key label value }
    viewerCanEdit { allowed why }
  }
`);
const ToEditQuery = graphql(`
  query SupervisionReportToEdit($id: ID!) {
    supervisionReport(id: $id) { ...ReportToEdit }
  }
`);
const EditMutation = graphql(`
  mutation EditReport($input: EditSupervisionReportInput!) {
    editSupervisionReport(input: $input) {
      ... on EditSupervisionReportSuccess { report { id version ...ReportToEdit } }
      ... on Refusal { code message field }
    }
  }
`);

/** The head and the text of a draft; numbers go in by reference. */
export function EditPage() {
  const text = useWords(editWords);
  const words = useWords(reportWords);
  const { reportId } = useParams({ from: '/shell/reports/$reportId/edit' });
  const [query, read] = useQuery({
    query: ToEditQuery,
    variables: { id: reportId },
    requestPolicy: 'network-only',
  });
  return (
    <Page
      header={
        <PageHeader
          title={text.title}
          crumbs={
            <Link to="/reports/$reportId" params={{ reportId }}>
              {words.report}
            </Link>
          }
        />
      }
    >
      <QueryState query={query} what={words.report} onRetry={() => read({ requestPolicy: 'network-only' })}>
        {({ supervisionReport: report }) =>
          report === null ? (
            <EmptyState title={words.gone}>{words.goneDo}</EmptyState>
          ) : report.viewerCanEdit.allowed ? (
            <EditForm key={report.id} report={report} />
          ) : (
            <DeniedState>{report.viewerCanEdit.why}</DeniedState>
          )
        }
      </QueryState>
    </Page>
  );
}

const fields = ['title', 'documentNumber', 'issuer', 'recipients', 'copies'] as const;

function EditForm({ report }: { report: ReportToEditFragment }) {
  const text = useWords(editWords);
  const id = useId();
  const navigate = useNavigate();
  const area = useRef<HTMLTextAreaElement>(null);
  const [edit, busy] = useCommand(EditMutation, (data) => data.editSupervisionReport, { quiet: true });
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const labels = { ...text, title: text.subject };

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const value = (name: string) => String(typed.get(name) ?? '');
    const { success, refusal } = await edit({
      input: {
        id: report.id,
        version: report.version,
        title: value('title'),
        documentNumber: value('documentNumber'),
        issuer: value('issuer'),
        recipients: value('recipients'),
        copies: value('copies'),
        text: value('text'),
      },
    });
    if (!success) {
      setFaults([
        { message: refusal.message, fieldId: refusal.field ? `${id}-${refusal.field}` : undefined },
      ]);
      return;
    }
    toast(text.saved, 'green');
    await navigate({ to: '/reports/$reportId', params: { reportId: report.id } });
  }
  function insert(key: string) {
    const at = area.current;
    if (!at || key === '') return;
    at.setRangeText(`{${key}}`, at.selectionStart, at.selectionEnd, 'end');
    at.focus();
  }

  return (
    <form noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
      <ErrorSummary faults={faults} />
      <div className={styles.two}>
        {fields.map((name) => (
          <TextField
            key={name}
            id={`${id}-${name}`}
            name={name}
            label={labels[name]}
            hint={name === 'documentNumber' ? text.documentNumberHint : undefined}
            defaultValue={report[name]}
          />
        ))}
        <Select
          label={text.insert}
          empty={text.choose}
          value=""
          options={report.references
            .filter(({ value }) => value !== null)
            .map(({ key, label, value }) => ({ value: key, label: `${label} · ${value}` }))}
          onChange={(event) => insert(event.target.value)}
        />
      </div>
      <Field id={`${id}-text`} label={text.text} hint={text.textHint}>
        {(described) => (
          <textarea
            ref={area}
            id={`${id}-text`}
            name="text"
            className={styles.area}
            defaultValue={report.text}
            aria-describedby={described}
            spellCheck={false}
          />
        )}
      </Field>
      <div className={styles.acts}>
        <Button type="submit" kind="main" busy={busy}>
          {text.save}
        </Button>
        <Link to="/reports/$reportId" params={{ reportId: report.id }} className={buttonClass()}>
          {text.back}
        </Link>
      </div>
    </form>
  );
}
