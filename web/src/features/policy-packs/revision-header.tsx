import { Link } from '@tanstack/react-router';
import type { PolicyPackWholeFragment } from '../../gql/graphql.ts';
import { Button, buttonClass, formatInstant, PageHeader, Tag, useWords } from '../../ui/index.ts';
import type { ActivePack } from './pack-view.tsx';
import { policyWords } from './policy.words.ts';
import { useWhyNot } from './use-why-not.ts';

type HeaderProps = {
  pack: PolicyPackWholeFragment;
  active: ActivePack | null;
  readOnly: boolean;
  onStart: () => void;
};

/** Which revision this is, whether it is sound and in use; 启用 stays visible and says why it is off. */
export function RevisionHeader({ pack, active, readOnly, onStart }: HeaderProps) {
  const text = useWords(policyWords);
  const why = useWhyNot(pack);
  return (
    <PageHeader
      title={text.titleOf({ year: pack.planYear })}
      crumbs={!readOnly && <Link to="/policy">{text.back}</Link>}
      aside={
        <>
          <Tag
            tone={pack.state === 'ACTIVE' ? 'green' : 'plain'}
            {...(pack.state === 'ACTIVE' ? { icon: 'done' } : {})}
          >
            {text.revisionN({ n: pack.revision })} · {text[pack.state]}
          </Tag>
          {pack.fit ? (
            <Tag tone="green" icon="passed">
              {text.fitExamples({ n: pack.exampleCount })}
            </Tag>
          ) : (
            <Tag tone="red" icon="wrong">
              {text.faultCount({ n: pack.faults.length })}
            </Tag>
          )}
          {active?.activatedAt && (
            <span>
              {text.activeSince({ n: active.revision, day: formatInstant(active.activatedAt).slice(0, 10) })}
            </span>
          )}
        </>
      }
      actions={
        !readOnly && (
          <>
            <Button onClick={onStart}>{text.correct}</Button>
            {pack.state === 'ACTIVE' && (
              <Link to="/policy/reassessment" className={buttonClass()}>
                {text.reassess}
              </Link>
            )}
            {pack.state === 'DRAFT' && pack.fit && active && active.id !== pack.id && (
              <Link to="/policy/$packId/simulation" params={{ packId: pack.id }} className={buttonClass()}>
                {text.simulate}
              </Link>
            )}
            {pack.state !== 'ACTIVE' &&
              (why === null ? (
                <Link
                  to="/policy/$packId/activate"
                  params={{ packId: pack.id }}
                  className={buttonClass('main')}
                >
                  {text.activate}
                </Link>
              ) : (
                <Button kind="main" why={why}>
                  {text.activate}
                </Button>
              ))}
          </>
        )
      }
    />
  );
}
