import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useCommand } from '../../app/use-command.ts';
import type { InspectionHeadFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Button, buttonClass, toast, useWords } from '../../ui/index.ts';
import { findingsWords } from './findings.words.ts';
import { inspectionWords } from './inspections.words.ts';

const CloseInspectionMutation = graphql(`
  mutation CloseInspection($id: ID!) {
    closeInspection(id: $id) {
      ... on CloseInspectionSuccess { inspection { ...InspectionHead } }
      ... on Refusal { code message field }
    }
  }
`);

const AbandonDialog = lazy(() => import('./abandon-dialog.tsx'));
const FindingsDialog = lazy(() => import('./findings-dialog.tsx'));

/** What can be done with an inspection: its checklist, giving it up, closing it. */
export function InspectionActions({
  inspection,
  onRecorded,
}: {
  inspection: InspectionHeadFragment;
  onRecorded: () => void;
}) {
  const text = useWords(inspectionWords);
  const [close, closing] = useCommand(CloseInspectionMutation, (data) => data.closeInspection);
  const upload = useWords(findingsWords);
  const [abandoning, setAbandoning] = useState(false);
  const [uploading, setUploading] = useState(false);
  const { id, state, result, viewerSeesPeople } = inspection;
  return (
    <>
      {viewerSeesPeople && (
        <Link
          to="/inspections/$inspectionId/checklist"
          params={{ inspectionId: id }}
          className={buttonClass('plain')}
        >
          {text.print}
        </Link>
      )}
      {state === 'OPEN' && (
        <>
          <Button onClick={() => setUploading(true)}>{upload.open}</Button>
          <Button onClick={() => setAbandoning(true)}>{text.abandon}</Button>
          <Button
            kind="main"
            busy={closing}
            why={result.open > 0 ? text.openLeft({ n: result.open }) : null}
            onClick={() =>
              void close({ id }).then(({ success }) => {
                if (success) toast(text.closed);
              })
            }
          >
            {text.close}
          </Button>
        </>
      )}
      <Suspense>
        {abandoning && <AbandonDialog id={id} onClose={() => setAbandoning(false)} />}
        {uploading && <FindingsDialog id={id} onDone={onRecorded} onClose={() => setUploading(false)} />}
      </Suspense>
    </>
  );
}
