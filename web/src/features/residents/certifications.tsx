import { lazy, Suspense, useState } from 'react';
import { useViewer } from '../../app/viewer.tsx';
import type { ResidentCertificationsFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Button, DayText, EmptyState, formatInstant, Table, useWords } from '../../ui/index.ts';
import { CertifyDialog } from '../certifications/index.ts';
import { residentWords } from './resident-page.words.ts';
import styles from './residents.module.css';

const EndCertificationDialog = lazy(() => import('./end-certification-dialog.tsx'));

export const ResidentCertifications = graphql(`
  fragment ResidentCertifications on Resident {
    id
    name
    certifications {
      id
      category { id name }
      agency { id name }
      from
      to
      evidence
      recordedAt
      recordedBy
      viewerCanEnd
    }
  }
`);

type Certification = ResidentCertificationsFragment['certifications'][number];

/** What the person is entitled to, since when, and says whom. */
export function Certifications({ resident }: { resident: ResidentCertificationsFragment }) {
  const text = useWords(residentWords);
  const { canCertify } = useViewer();
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Certification | null>(null);
  return (
    <section className={styles.section}>
      <header>
        <h2>{text.certifications}</h2>
        {canCertify && <Button onClick={() => setAdding(true)}>{text.addCertification}</Button>}
      </header>
      {resident.certifications.length === 0 ? (
        <EmptyState title={text.noCertifications}>{text.noCertificationsDo}</EmptyState>
      ) : (
        <Table
          label={text.certifications}
          rows={resident.certifications}
          rowKey={(one) => one.id}
          columns={[
            { key: 'category', head: text.category, cell: (one) => one.category.name },
            { key: 'agency', head: text.agency, cell: (one) => one.agency?.name ?? '—' },
            { key: 'from', head: text.from, cell: (one) => <DayText value={one.from} /> },
            { key: 'to', head: text.to, cell: (one) => (one.to ? <DayText value={one.to} /> : text.open) },
            { key: 'evidence', head: text.evidence, cell: (one) => one.evidence ?? '—' },
            {
              key: 'recorded',
              head: text.recorded,
              cell: (one) => `${formatInstant(one.recordedAt).slice(0, 10)} ${one.recordedBy}`,
            },
            {
              key: 'end',
              head: <span className="visually-hidden">{text.end}</span>,
              name: text.end,
              phone: 'beside',
              align: 'end',
              cell: (one) =>
                one.viewerCanEnd && (
                  <Button kind="quiet" size="small" onClick={() => setEnding(one)}>
                    {text.end}
                  </Button>
                ),
            },
          ]}
        />
      )}
      <Suspense>
        {adding && <CertifyDialog category={null} resident={resident} onClose={() => setAdding(false)} />}
        {ending && <EndCertificationDialog certification={ending} onClose={() => setEnding(null)} />}
      </Suspense>
    </section>
  );
}
