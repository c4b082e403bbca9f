import { Search } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useKeyPress } from '../../app/use-key-press.ts';
import { TextField } from '../../ui/index.ts';

/** The text once it has not changed for a moment, so that not every letter asks the server. */
export function useSettled(typed: string, milliseconds = 180): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(typed), milliseconds);
    return () => window.clearTimeout(timer);
  }, [typed, milliseconds]);
  return settled;
}

type Props = {
  label: string;
  value: string;
  onSettled: (search: string) => void;
  className?: string | undefined;
};

/** A search over a list: `/` goes there, it tells when the typing has settled. */
export function SearchField({ label, value, onSettled, className }: Props) {
  const [typed, setTyped] = useState(value);
  const settled = useSettled(typed.trim());
  const field = useRef<HTMLInputElement>(null);
  const told = useRef(value);
  const tell = useEffectEvent((search: string) => {
    if (search === value) return;
    told.current = search;
    onSettled(search);
  });
  useEffect(() => tell(settled), [settled]);
  // The value was changed from outside: filters cleared, the way back taken.
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setTyped(value);
  }, [value]);
  useKeyPress('/', () => field.current?.focus());
  return (
    <TextField
      ref={field}
      type="search"
      label={label}
      labelHidden
      placeholder={label}
      className={className}
      icon={<Search size={16} strokeWidth={1.5} aria-hidden="true" />}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
