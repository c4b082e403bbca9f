import { graphql } from '../../../gql/index.ts';
import { useWords } from '../../../ui/index.ts';
import { NothingYet } from '../nothing-yet.tsx';
import { CheckedState, useCheckOnce } from '../reading/use-check-once.tsx';
import { changeWords } from './changes.words.ts';
import styles from './changes-view.module.css';
import { Comparison } from './comparison.tsx';

const DraftChangesCheck = graphql(`
  mutation PolicyDraftChanges($input: PolicyPackInput!) {
    checkPolicyPack(input: $input) {
      ... on CheckPolicyPackSuccess { check { meaning { comparison { ...PolicyPackComparison } } } }
      ... on Refusal { code message field }
    }
  }
`);

/** What a draft that is not kept says otherwise than the active revision. */
export function DraftChanges({ packText, noticeText }: { packText: string; noticeText: string }) {
  const text = useWords(changeWords);
  const asked = useCheckOnce(DraftChangesCheck, (data) => data.checkPolicyPack, packText, noticeText);
  return (
    <section
      className={styles.view}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={text.title}
    >
      <CheckedState asked={asked} failed={text.failed}>
        {({ check: { meaning } }) => {
          if (!meaning) return <NothingYet title={text.unread}>{text.unreadDo}</NothingYet>;
          if (!meaning.comparison) return <NothingYet title={text.first}>{text.firstDo}</NothingYet>;
          return <Comparison of={meaning.comparison} />;
        }}
      </CheckedState>
    </section>
  );
}
