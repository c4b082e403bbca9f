import { useViewer } from '../../app/viewer.tsx';
import { ReadingPage } from './reading-page.tsx';
import { RevisionsPage } from './revisions/revisions-page.tsx';

/** For whoever manages packs the list of revisions, for everybody else the active one to read. */
export function PolicyPage() {
  return useViewer().canManagePolicyPacks ? <RevisionsPage /> : <ReadingPage />;
}
