/** The timeline's measures in pixels, from the top: the band of modes, one lane for each level, the axis with its dates. */
export const bandTop = 4;
export const bandHeight = 24;

export const laneHeight = 44;
const laneGap = 10;
const lanesTop = bandTop + bandHeight + 12;
export const laneTop = (lane: number) => lanesTop + lane * (laneHeight + laneGap);

export const axisTop = laneTop(1) + laneHeight + 8;
export const height = axisTop + 26;

/** Where a span of days is drawn along the axis. */
export type Place = { x: number; width: number };

const letterWidth = 7.4;

/** As much of a text as there is room for: cut short, else its initials, else nothing. */
export function fitText(text: string, room: number) {
  const most = Math.floor((room - 16) / letterWidth);
  if (text.length <= most) return text;
  const initials = text
    .split(/[\s-]+/)
    .map((part) => part[0])
    .join('');
  return most >= 12 ? `${text.slice(0, most - 1)}…` : initials.length <= most ? initials : '';
}
