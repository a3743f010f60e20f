import { button, el } from './dom.ts';
import { movedBy, tenthsAt } from './line-rules.ts';
import type { LineWording, Pointer } from './service.ts';
import type { Words } from './words.ts';

/** Where the mark is; `declined`: they would rather not say; undefined: nothing yet. */
export type Mark = number | 'declined' | undefined;

export interface LineParts {
  name: string;
  wording: LineWording;
  /** Of the wording, when it is another than the page's. */
  lang: string | undefined;
  say: Words;
  mark: Mark;
  onMark: (mark: Mark, by: Pointer) => void;
}

/**
 * A line without ticks, numbers or middle, and without a mark until it is touched. To a keyboard and a screen reader it
 * is a button at first, and a slider once there is something to move.
 */
export function line(parts: LineParts): HTMLElement {
  const { name, wording, lang, say } = parts;
  let mark = parts.mark;
  const thumb = el('div', { class: 'thumb' });
  const area = el('div', { class: 'area' }, el('div', { class: 'bar' }), thumb);
  const begin = button(say.setMark, (event) => {
    put(50, pointerOf(event));
    thumb.focus();
  });
  begin.setAttribute('aria-describedby', name);
  const decline = button(say.wouldNot, (event) => {
    const isOff = mark === 'declined';
    show(isOff ? undefined : 'declined', pointerOf(event));
  });
  decline.setAttribute('aria-describedby', name);

  const put = (tenths: number, by: Pointer) => show(tenths, by);
  function show(next: Mark, by: Pointer): void {
    mark = next;
    draw();
    parts.onMark(mark, by);
  }
  function draw(): void {
    const isSet = typeof mark === 'number';
    thumb.hidden = !isSet;
    begin.hidden = mark !== undefined;
    decline.setAttribute('aria-pressed', String(mark === 'declined'));
    area.classList.toggle('declined', mark === 'declined');
    if (typeof mark !== 'number') {
      for (const attribute of slider) thumb.removeAttribute(attribute);
      return;
    }
    thumb.style.left = `${mark}%`;
    const said = {
      ...{ role: 'slider', tabindex: '0', 'aria-labelledby': name },
      ...{ 'aria-valuemin': '0', 'aria-valuemax': '10', 'aria-valuenow': String(mark / 10) },
      'aria-valuetext': say.position(mark, wording.left, wording.right),
    };
    for (const [attribute, value] of Object.entries(said)) thumb.setAttribute(attribute, value);
  }
  takePointer(area, (x, by) => {
    put(x, by);
    thumb.focus({ preventScroll: true });
  });
  thumb.addEventListener('keydown', (event) => {
    const moved = typeof mark === 'number' ? movedBy(event.key, mark) : undefined;
    if (moved === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    put(moved, 'keyboard');
  });
  draw();
  return el(
    'section',
    { class: 'line', 'aria-labelledby': name },
    el('h2', { id: name, lang, dir: 'auto' }, wording.label),
    area,
    el(
      'div',
      { class: 'ends', lang },
      el('span', { dir: 'auto' }, wording.left),
      el('span', { dir: 'auto' }, wording.right),
    ),
    el('div', { class: 'acts' }, begin, decline),
  );
}

const slider = [
  ...['role', 'tabindex', 'aria-labelledby', 'aria-valuemin', 'aria-valuemax'],
  ...['aria-valuenow', 'aria-valuetext'],
];

/** A press sets the mark, and a drag moves it. A finger that scrolls the page has not pressed. */
function takePointer(area: HTMLElement, put: (tenths: number, by: Pointer) => void): void {
  let held: { id: number; x: number; isMoving: boolean } | undefined;
  const set = (event: PointerEvent) => {
    const { left, width } = area.getBoundingClientRect();
    put(tenthsAt(event.clientX - left, width), pointerOf(event));
  };
  area.addEventListener('pointerdown', (event) => {
    if (!event.isPrimary || event.button !== 0) return;
    const isMoving = event.pointerType !== 'touch';
    held = { id: event.pointerId, x: event.clientX, isMoving };
    area.setPointerCapture(event.pointerId);
    if (isMoving) set(event);
    // Else the browser gives the focus away again.
    event.preventDefault();
  });
  area.addEventListener('pointermove', (event) => {
    if (held?.id !== event.pointerId) return;
    held.isMoving ||= Math.abs(event.clientX - held.x) > 4;
    if (held.isMoving) set(event);
  });
  area.addEventListener('pointerup', (event) => {
    if (held?.id !== event.pointerId) return;
    held = undefined;
    set(event);
  });
  area.addEventListener('pointercancel', () => {
    held = undefined;
  });
}

/** With what something was pressed; a press without a pointer is a key's, or a screen reader's. */
function pointerOf(event: MouseEvent): Pointer {
  const kind = 'pointerType' in event ? event.pointerType : '';
  if (kind === 'touch' || kind === 'mouse' || kind === 'pen') return kind;
  return event.detail === 0 ? 'keyboard' : 'mouse';
}
