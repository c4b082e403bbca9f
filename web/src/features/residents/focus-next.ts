/** Moves the focus to the next field of a form; false where there is none after `from`. Checkboxes are left out. */
export function focusNext(form: HTMLElement, from: EventTarget): boolean {
  const fields = [...form.querySelectorAll<HTMLElement>('input:not([type="checkbox"]), select')];
  const at = fields.indexOf(from as HTMLElement);
  const next = at < 0 ? undefined : fields[at + 1];
  next?.focus();
  if (next instanceof HTMLInputElement && next.type !== 'radio') next.select();
  return next !== undefined;
}
