import { Link } from '@tanstack/react-router';
import { Button, buttonClass, PageHeader, StateWord, Tag, useWords } from '../../../ui/index.ts';
import { policyWords } from '../policy.words.ts';
import type { Draft } from '../reading/draft.ts';
import { editorWords } from './editor.words.ts';
import type { TextCheck } from './engine-calls.ts';

type HeaderProps = {
  draft: Draft;
  check: TextCheck | null;
  checking: boolean;
  saving: boolean;
  onAnother: () => void;
  onSave: () => void;
};

/** Which draft this is, whether it is saved, what the check says, and what can be done next. */
export function EditorHeader({ draft, check, checking, saving, onAnother, onSave }: HeaderProps) {
  const words = useWords(editorWords);
  const text = useWords(policyWords);
  const { base, saved } = draft;
  const year = check?.planYear ?? base?.planYear ?? null;
  return (
    <PageHeader
      title={year === null ? words.title : text.titleOf({ year })}
      crumbs={<Link to="/policy">{text.back}</Link>}
      aside={
        <>
          <Tag tone={saved ? 'plain' : 'amber'}>
            {base === null
              ? `${text.DRAFT} · ${text.unsaved}`
              : saved
                ? words.savedAs({ n: base.revision })
                : words.from({ n: base.revision })}
          </Tag>
          <CheckWord check={check} checking={checking} />
          {base !== null && saved && (
            <Link to="/policy/$packId" params={{ packId: base.id }}>
              {words.open({ n: base.revision })}
            </Link>
          )}
        </>
      }
      actions={
        <>
          <Button onClick={onAnother}>{words.another}</Button>
          <Link to="/policy/new" search={{ tab: 'words' }} className={buttonClass()}>
            {words.meaning}
          </Link>
          <Button kind="main" busy={saving} off={saved} keys="Ctrl S" onClick={onSave}>
            {text.save}
          </Button>
        </>
      }
    />
  );
}

function CheckWord({ check, checking }: { check: TextCheck | null; checking: boolean }) {
  const text = useWords(policyWords);
  if (check === null) return <StateWord icon="waiting">{text.checking}</StateWord>;
  const count = check.faults.length;
  return (
    <span role="status" aria-busy={checking}>
      {count === 0 ? (
        <Tag tone="green" icon="passed">
          {text.fitExamples({ n: check.examples.length })}
        </Tag>
      ) : (
        <Tag tone="red" icon="wrong">
          {text.faultCount({ n: count })}
        </Tag>
      )}
    </span>
  );
}
