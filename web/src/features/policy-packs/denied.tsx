import { Link } from '@tanstack/react-router';
import { buttonClass, DeniedState, Page, PageHeader, useWords } from '../../ui/index.ts';
import { policyWords } from './policy.words.ts';

/** For those who may read the active pack, but not upload or activate one. */
export function Denied({ title }: { title: string }) {
  const text = useWords(policyWords);
  return (
    <Page header={<PageHeader title={title} />}>
      <DeniedState
        action={
          <Link to="/policy" className={buttonClass()}>
            {text.toActive}
          </Link>
        }
      >
        {text.denied}
      </DeniedState>
    </Page>
  );
}
