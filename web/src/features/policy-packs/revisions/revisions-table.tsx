import { Link } from '@tanstack/react-router';
import type { PolicyPackRowFragment } from '../../../gql/graphql.ts';
import { graphql } from '../../../gql/index.ts';
import { type Column, formatInstant, StateWord, Table, useWords } from '../../../ui/index.ts';
import { policyWords } from '../policy.words.ts';

export const PolicyPackRow = graphql(`
  fragment PolicyPackRow on PolicyPackRevision {
    id
    revision
    state
    planYear
    uploadedAt
    uploadedBy
    activatedAt
    activatedBy
    fit
    exampleCount
    faults { line }
  }
`);

const order = { ACTIVE: 0, DRAFT: 1, RETIRED: 2 } as const;

/** Revisions: the active one first, then drafts, then those retired, the newest first. */
export function RevisionsTable({ packs }: { packs: readonly PolicyPackRowFragment[] }) {
  const text = useWords(policyWords);
  const rows = [...packs].sort(
    (a, b) => b.planYear - a.planYear || order[a.state] - order[b.state] || b.revision - a.revision,
  );
  const columns: readonly Column<PolicyPackRowFragment>[] = [
    {
      key: 'revision',
      head: text.revision,
      cell: (pack) => (
        <Link to="/policy/$packId" params={{ packId: pack.id }}>
          {text.revisionN({ n: pack.revision })}
        </Link>
      ),
    },
    { key: 'year', head: text.year, cell: (pack) => pack.planYear },
    { key: 'state', head: text.state, phone: 'beside', cell: (pack) => <State pack={pack} /> },
    { key: 'check', head: text.check, cell: (pack) => <Check pack={pack} /> },
    {
      key: 'uploaded',
      head: text.uploaded,
      cell: (pack) => `${formatInstant(pack.uploadedAt)} ${pack.uploadedBy}`,
    },
    {
      key: 'activated',
      head: text.activated,
      cell: (pack) =>
        pack.activatedAt ? `${formatInstant(pack.activatedAt)} ${pack.activatedBy ?? ''}` : text.never,
    },
  ];
  return <Table label={text.list} columns={columns} rows={rows} rowKey={(pack) => pack.id} />;
}

function State({ pack }: { pack: PolicyPackRowFragment }) {
  const text = useWords(policyWords);
  if (pack.state === 'ACTIVE') {
    return (
      <StateWord tone="green" icon="done">
        {text.ACTIVE}
      </StateWord>
    );
  }
  return <StateWord icon={pack.state === 'DRAFT' ? 'dot' : 'gone'}>{text[pack.state]}</StateWord>;
}

function Check({ pack }: { pack: PolicyPackRowFragment }) {
  const text = useWords(policyWords);
  return pack.fit ? (
    <StateWord tone="green" icon="passed">
      {text.fitExamples({ n: pack.exampleCount })}
    </StateWord>
  ) : (
    <StateWord tone="red" icon="wrong">
      {text.faultCount({ n: pack.faults.length })}
    </StateWord>
  );
}
