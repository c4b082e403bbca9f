type Own = { code: string; name: string; planYear: number };

/** A pack's text with its first lines made out to another county and year; all else stays as it is written. */
export function madeOwn(text: string, { code, name, planYear }: Own): string {
  return text
    .replace(/^county:[^\n#]*/m, `county: "${code}"`)
    .replace(/^countyName:[^\n#]*/m, `countyName: ${name}`)
    .replace(/^planYear:[^\n#]*/m, `planYear: ${planYear}`);
}
