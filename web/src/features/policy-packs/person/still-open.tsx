import type { PolicyTryPersonQuery } from '../../../gql/graphql.ts';
import { Notice, useLanguage, useWords } from '../../../ui/index.ts';
import type { Meaning } from '../fragments.ts';
import { personWords } from './person.words.ts';

type Tried = PolicyTryPersonQuery['tryPerson'];

/** What may still change the outcome, and where the pack itself decides nothing, what it leaves open and whom to ask. */
export function StillOpen({ tried, open }: { tried: Tried; open: Meaning['openQuestions'] }) {
  const text = useWords(personWords);
  const language = useLanguage();
  const { questions, left, outcome } = tried;
  const asks = questions.filter(({ fact }) => left.includes(fact)).map(({ ask }) => ask);
  const undecided = outcome.decision === 'UNDETERMINED' && open.length > 0;
  return (
    <>
      {asks.length > 0 && (
        <Notice title={text.leftN({ n: asks.length })}>{asks.join(language === 'zh' ? '、' : '; ')}</Notice>
      )}
      {undecided && (
        <Notice tone="amber" title={text.packOpen}>
          <ul>
            {open.map(({ id, says, ask }) => (
              <li key={id}>{text.openAsk({ says, who: ask })}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
