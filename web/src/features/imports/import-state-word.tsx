import type { ImportState } from '../../gql/graphql.ts';
import { type IconName, StateWord, type Tone, useWords } from '../../ui/index.ts';
import { importWords } from './imports.words.ts';

const looks: Record<ImportState, { tone: Tone; icon: IconName }> = {
  CHECKING: { tone: 'plain', icon: 'waiting' },
  CHECKED: { tone: 'amber', icon: 'alert' },
  COMMITTING: { tone: 'plain', icon: 'waiting' },
  DONE: { tone: 'green', icon: 'done' },
  FAILED: { tone: 'red', icon: 'wrong' },
  CANCELLED: { tone: 'plain', icon: 'gone' },
};

/** Where an import stands. */
export function ImportStateWord({ state }: { state: ImportState }) {
  const text = useWords(importWords);
  return <StateWord {...looks[state]}>{text[state]}</StateWord>;
}
