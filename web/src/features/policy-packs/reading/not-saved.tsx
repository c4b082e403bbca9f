import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import type { Refused } from '../../../app/use-command.ts';
import { graphql } from '../../../gql/index.ts';
import { Button, buttonClass, Notice, useWords } from '../../../ui/index.ts';
import { editorWords } from '../editor/editor.words.ts';
import { policyWords } from '../policy.words.ts';
import type { Base } from './draft.ts';

const NewestQuery = graphql(`
  query PolicyPackNewest($planYear: Int!) {
    policyPacks(planYear: $planYear) { id revision planYear }
  }
`);

type NotSavedProps = {
  refused: Refused;
  base: Base | null;
  saving: boolean;
  onKnowing: (newest: Base) => void;
};

/** Why a draft was not saved; where somebody kept a newer one, that one to read and a way to save knowingly. */
export function NotSaved({ refused, base, saving, onKnowing }: NotSavedProps) {
  const text = useWords(policyWords);
  const stale = refused.code === 'PACK_DRAFT_STALE' && base !== null;
  const words = useWords(editorWords);
  const [{ data }] = useQuery({
    query: NewestQuery,
    variables: { planYear: base?.planYear ?? 0 },
    pause: !stale,
    requestPolicy: 'network-only',
  });
  const newest = data?.policyPacks[0];
  return (
    <Notice
      tone={stale ? 'amber' : 'red'}
      title={stale ? words.stale : text.notSaved}
      action={
        stale &&
        newest && (
          <>
            <Link
              to="/policy/$packId"
              params={{ packId: newest.id }}
              search={{ tab: 'changes' }}
              target="_blank"
              className={buttonClass()}
            >
              {words.readTheirs({ n: newest.revision })}
            </Link>{' '}
            <Button busy={saving} onClick={() => onKnowing(newest)}>
              {words.saveAnyway}
            </Button>
          </>
        )
      }
    >
      {refused.message}
    </Notice>
  );
}
