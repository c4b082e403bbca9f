import type { FrozenExamplesShownFragment } from '../../../gql/graphql.ts';
import { graphql } from '../../../gql/index.ts';
import { formatInstant, Notice, Tag, useWords } from '../../../ui/index.ts';
import styles from './consent.module.css';
import { consentWords } from './consent.words.ts';

export const FrozenExamplesShown = graphql(`
  fragment FrozenExamplesShown on FrozenExamples {
    activeRevision
    viewerCanAsk
    viewerCanDecide
    changes { kind name person outcome personAfter outcomeAfter }
    consent { state reason askedBy askedAt decidedBy decidedAt note }
  }
`);

type Change = FrozenExamplesShownFragment['changes'][number];

/** Each example that is otherwise, before and now. */
export function ChangedExamples({ changes }: { changes: readonly Change[] }) {
  const text = useWords(consentWords);
  return (
    <ul className={styles.changes}>
      {changes.map((change) => (
        <li key={`${change.person}/${change.outcome}`}>
          <div>
            <Tag tone={change.kind === 'REMOVED' ? 'red' : 'amber'}>{text[change.kind]}</Tag> {change.name}
          </div>
          <div className={styles.quiet}>{change.person}</div>
          <div>
            {text.before}：{change.outcome}
          </div>
          {change.kind === 'PERSON' && <div className={styles.quiet}>{change.personAfter}</div>}
          <div>
            {text.after}：{change.outcomeAfter ?? text.gone}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Whether a second person was asked, and what came of it. */
export function ConsentState({ consent }: { consent: FrozenExamplesShownFragment['consent'] }) {
  const text = useWords(consentWords);
  const state = consent?.state ?? 'NONE';
  const tone = { APPROVED: 'green', DECLINED: 'red', ASKED: 'amber', NONE: 'plain' } as const;
  const on = (instant: string | null) => (instant === null ? '' : formatInstant(instant));
  return (
    <Notice tone={tone[state] === 'plain' ? 'amber' : tone[state]} title={`${text.state}：${text[state]}`}>
      {consent && (
        <div>{text.asked({ who: consent.askedBy, when: on(consent.askedAt), why: consent.reason })}</div>
      )}
      {consent?.decidedBy && (
        <div>
          {text.decided({ who: consent.decidedBy, when: on(consent.decidedAt), why: consent.note ?? '' })}
        </div>
      )}
    </Notice>
  );
}
