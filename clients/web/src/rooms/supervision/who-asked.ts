/** Who asked, in one line: a unit that we know, a comma, a name; or either of them. */
export interface WhoAsked {
  unitId?: string;
  askedBy?: string;
}
type Named = { id: string; name: string };

/** The unit that the line begins with, the longest name first, and whoever is named after it. */
export function readWho(line: string, units: readonly Named[]): WhoAsked {
  const text = line.trim();
  const lower = text.toLocaleLowerCase('nb');
  const unit = units
    .filter(({ name }) => {
      const own = name.toLocaleLowerCase('nb');
      return lower === own || lower.startsWith(`${own},`);
    })
    .toSorted((a, b) => b.name.length - a.name.length)[0];
  const rest = unit ? text.slice(unit.name.length).replace(/^[\s,]+/, '') : text;
  return { ...(unit && { unitId: unit.id }), ...(rest !== '' && { askedBy: rest }) };
}

export const writeWho = (unitName: string | null, askedBy: string | null) =>
  [unitName, askedBy].filter(Boolean).join(', ');
