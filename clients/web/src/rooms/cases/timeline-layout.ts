/** The measures of a seat's lane in pixels. */
export const laneHeight = 44;
export const labelHeight = 16;

/** Where a span of days is drawn along the axis. */
export type Place = { x: number; width: number };

export const letterWidth = 7.4;
/** A name cut shorter than this says no more than its initials. */
const fewest = 12;

/** What is kept free to the left and right of a text inside its bar. */
export const besideText = 10;

/** As much of a text as there is room for: cut short, else its initials, else nothing. */
export function fitText(text: string, room: number) {
  const most = Math.floor((room - 16) / letterWidth);
  if (text.length <= most) return text;
  const initials = text
    .split(/[\s-]+/)
    .map((part) => part[0])
    .join('');
  return most >= fewest ? `${text.slice(0, most - 1)}…` : initials.length <= most ? initials : '';
}

/** The same for words that mean nothing by their initials. */
export const fitWords = (text: string, room: number) =>
  Math.floor((room - 16) / letterWidth) >= Math.min(fewest, text.length) ? fitText(text, room) : '';

export type Bar = { key: string; name: string; label: string; place: Place };
export type BarLabel = { key: string; text: string; x: number; anchor: 'start' | 'end' };

/**
 * Names beneath the bars that are too narrow to bear them. Of two that would lie over each other the later stays: who
 * holds the seat now is asked for first, and the table has them all.
 */
export function labelsBeneath(bars: readonly Bar[], left: number, right: number): BarLabel[] {
  const labels: BarLabel[] = [];
  let free = right;
  const latestFirst = bars.toReversed().toSorted((one, next) => next.place.x - one.place.x);
  for (const { key, name, label, place } of latestFirst) {
    if (bearsName(name, place.width - besideText) || place.x > free) continue;
    const most = Math.floor((free - left) / letterWidth);
    const text = label.length <= most ? label : most >= fewest ? name.slice(0, most) : '';
    if (text === '') continue;
    const width = text.length * letterWidth;
    const isAfter = place.x + width <= free;
    const end = Math.max(Math.min(place.x + place.width, free), left + width);
    labels.push({ key, text, x: isAfter ? place.x : end, anchor: isAfter ? 'start' : 'end' });
    free = (isAfter ? place.x : end - width) - besideText;
  }
  return labels;
}

const bearsName = (name: string, room: number) => {
  const most = Math.floor((room - 16) / letterWidth);
  return name.length <= most || most >= fewest;
};
