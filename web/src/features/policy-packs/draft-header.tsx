import { Link } from '@tanstack/react-router';
import {
  Button,
  buttonClass,
  formatInstant,
  PageHeader,
  StateWord,
  Tag,
  toast,
  useWords,
} from '../../ui/index.ts';
import { editorWords } from './editor/editor.words.ts';
import type { ActivePack } from './pack-view.tsx';
import { policyWords } from './policy.words.ts';
import type { Draft } from './reading/draft.ts';
import { FilesButton } from './reading/files-button.tsx';
import { intakeWords } from './reading/intake.words.ts';
import { takeFiles } from './reading/take-files.ts';
import type { PackCheck } from './reading/use-check.ts';

type HeaderProps = {
  draft: Draft;
  check: PackCheck | null;
  checking: boolean;
  active: ActivePack | null;
  saving: boolean;
  onChange: (change: Partial<Draft>) => void;
  onChoose: () => void;
  onSave: () => void;
};

/** What the draft is, what the check says of it, and what can be done next. */
export function DraftHeader({
  draft,
  check,
  checking,
  active,
  saving,
  onChange,
  onChoose,
  onSave,
}: HeaderProps) {
  const text = useWords(policyWords);
  const intake = useWords(intakeWords);
  const editor = useWords(editorWords);
  async function addNotice(files: readonly File[]) {
    const taken = await takeFiles(files, 'notice');
    for (const { name, fault } of taken.faults)
      toast(`${intake.notTaken({ name })} — ${intake[fault]}`, 'red');
    onChange(taken.draft);
  }
  const year = check?.meaning?.planYear;
  return (
    <PageHeader
      title={year === undefined ? text.newTitle : text.titleOf({ year })}
      crumbs={<Link to="/policy">{text.back}</Link>}
      aside={
        <>
          <Tag tone="amber">
            {text.DRAFT} · {text.unsaved}
          </Tag>
          <CheckWord check={check} checking={checking} />
          {active?.activatedAt && (
            <span>
              {text.activeSince({ n: active.revision, day: formatInstant(active.activatedAt).slice(0, 10) })}
            </span>
          )}
        </>
      }
      actions={
        <>
          {draft.noticeText === '' && (
            <FilesButton label={intake.noticeText} onFiles={(files) => void addNotice(files)}>
              {intake.chooseOne}
            </FilesButton>
          )}
          <Link to="/policy/edit" className={buttonClass()}>
            {editor.editIt}
          </Link>
          <Button onClick={onChoose}>{text.change}</Button>
          <Button kind="main" busy={saving} keys="Ctrl S" onClick={onSave}>
            {text.save}
          </Button>
        </>
      }
    />
  );
}

function CheckWord({ check, checking }: { check: PackCheck | null; checking: boolean }) {
  const text = useWords(policyWords);
  return (
    <span role="status">
      {checking && <StateWord icon="waiting">{text.checking}</StateWord>}
      {!checking && check?.fit && (
        <Tag tone="green" icon="passed">
          {text.fitExamples({ n: check.exampleCount })}
        </Tag>
      )}
      {!checking && check && !check.fit && (
        <Tag tone="red" icon="wrong">
          {text.faultCount({ n: check.faults.length })}
        </Tag>
      )}
    </span>
  );
}
