import { Link } from '@tanstack/react-router';
import type { FrozenExamplesShownFragment } from '../../../gql/graphql.ts';
import { buttonClass, Notice, useWords } from '../../../ui/index.ts';
import { consentWords } from '../consent/consent.words.ts';

/** That examples of the active revision change, and whether a second person has agreed. */
export function FrozenNotice({ packId, frozen }: { packId: string; frozen: FrozenExamplesShownFragment }) {
  const text = useWords(consentWords);
  const state = frozen.consent?.state ?? 'NONE';
  return (
    <Notice
      tone={state === 'APPROVED' ? 'green' : 'amber'}
      title={text.blocks({ n: frozen.changes.length })}
      action={
        <Link to="/policy/$packId/examples" params={{ packId }} className={buttonClass()}>
          {state === 'NONE' ? text.toConsent : text.look}
        </Link>
      }
    >
      {state === 'NONE' ? text.blocksDo : `${text.state}：${text[state]}`}
    </Notice>
  );
}
