import { button, el } from './dom.ts';
import { line, type Mark } from './line.ts';
import type { Kept } from './keeping.ts';
import type { Form, Pointer } from './service.ts';
import type { Words } from './words.ts';

/** What the page shows, with a heading that is gone to when it changes. */
export function show(title: string, ...parts: (Node | string | undefined)[]): void {
  const page = document.getElementById('page')!;
  const heading = el('h1', { tabindex: '-1' }, title);
  page.textContent = '';
  page.append(heading);
  for (const part of parts) if (part !== undefined) page.append(part);
  document.title = title;
  scrollTo(0, 0);
  heading.focus({ preventScroll: true });
}

export function tell(title: string, text: string, ...acts: HTMLElement[]): void {
  show(
    title,
    text ? el('p', {}, text) : undefined,
    acts.length > 0 ? el('div', { class: 'ways' }, ...acts) : undefined,
  );
}

export function showForm(
  form: Form,
  kept: Kept,
  say: Words,
  on: { mark: (at: number, mark: Mark, by: Pointer) => void; next: () => void; leave?: () => void },
): void {
  const { wording, withNames } = form;
  const next = button(say.next, on.next, 'main');
  const hint = el('p', { class: 'quiet', id: 'left' }, say.left);
  next.setAttribute('aria-describedby', 'left');
  const judge = () => {
    const isWhole = kept.marks.every((mark) => mark !== undefined);
    next.disabled = !isWhole;
    hint.hidden = isWhole;
  };
  judge();
  const lang = form.language === document.documentElement.lang ? undefined : form.language;
  show(
    wording.title,
    form.isSelf
      ? undefined
      : el('p', {}, form.about === 'life' ? say.asCaregiver : say.asCaregiverTogether),
    withNames.length > 0 ? el('p', {}, `${say.about} ${say.names(withNames)}.`) : undefined,
    el('p', { class: 'instruction', lang, dir: 'auto' }, wording.instruction),
    ...wording.lines.map((one, at) =>
      line({
        ...{ name: `line-${at + 1}`, wording: one, lang, say, mark: kept.marks[at] },
        onMark: (mark, by) => {
          on.mark(at, mark, by);
          judge();
        },
      }),
    ),
    el('div', { class: 'ways' }, next, on.leave && button(say.leave, on.leave), hint),
    el('p', { class: 'quiet', lang }, wording.copyright),
  );
}

export function showConfirm(
  form: Form,
  kept: Kept,
  say: Words,
  on: { send: (isShared: boolean) => void; back: () => void },
): void {
  const box = el('input', { type: 'checkbox', id: 'share' });
  box.checked = kept.isShared;
  const isLife = form.about === 'life';
  const isOfOne = form.withNames.length === 1;
  const seen = form.isSelf ? say.seenByPair : say.seenByPairOfAnother;
  show(
    say.ready,
    el('p', {}, say.cannotUndo),
    el(
      'p',
      {},
      isLife ? seen : `${isOfOne ? say.seenByOne : say.seenByTwo} ${say.names(form.withNames)}.`,
    ),
    // Of both together there is nobody more to show it to.
    isLife || !isOfOne
      ? undefined
      : el(
          'p',
          { class: 'choice' },
          box,
          el('label', { for: 'share' }, form.isSelf ? say.share : say.shareOfAnother),
        ),
    el(
      'div',
      { class: 'ways' },
      button(say.send, () => on.send(box.checked), 'main'),
      button(say.back, on.back),
    ),
    el('p', { class: 'quiet' }, form.wording.copyright),
  );
}

export function noteForm(
  today: string,
  say: Words,
  onWrite: (text: string, on: string) => Promise<boolean>,
): HTMLElement {
  const text = el('input', {
    ...{ id: 'note', maxlength: '80', required: '', autocomplete: 'off' },
    'aria-describedby': 'note-hint',
  });
  const day = el('input', { id: 'day', type: 'date', max: today, value: today, required: '' });
  const fault = el('p', { class: 'fault', role: 'alert' });
  const form = el(
    'form',
    { class: 'note-form' },
    el('h2', {}, say.write),
    el('label', { for: 'note', class: 'unseen' }, say.write),
    el('p', { class: 'quiet', id: 'note-hint' }, say.writeHow),
    text,
    el('label', { for: 'day' }, say.onDay),
    day,
    fault,
    el('div', { class: 'ways' }, el('button', {}, say.add)),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    fault.textContent = '';
    void onWrite(text.value, day.value).then((isWritten) => {
      if (!isWritten) fault.textContent = say.notAdded;
    });
  });
  return form;
}
