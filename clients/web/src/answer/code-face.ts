import { button, el } from './dom.ts';
import { show } from './faces.ts';
import type { screenWords } from './waiting-room-words.ts';

type Say = ReturnType<typeof screenWords>;

export interface CodeFace {
  say: Say;
  /** What the screen is called. */
  name: string;
  /** What is told above: of whoever was here before, and nothing of what they answered. */
  notice?: string | undefined;
  onCode: (code: string) => Promise<string | undefined>;
}

/** Four digits, by finger, keys or a screen reader. Answers what empties it, when nobody goes on. */
export function showCodeFace({ say, name, notice, onCode }: CodeFace): () => void {
  const field = el('input', {
    ...{ id: 'code', class: 'code', autocomplete: 'off', maxlength: '4', pattern: '[0-9]*' },
    // The keys are on the page.
    ...{ inputmode: 'none', 'aria-describedby': 'code-how', autocorrect: 'off' },
  });
  const how = el('p', { id: 'code-how' }, say.enterHow);
  const fault = el('p', { class: 'fault', role: 'alert' });
  // In the same place: the keys must not move under a finger.
  const complain = (text: string) => {
    fault.textContent = text;
    how.hidden = text !== '';
  };
  const typed = el('p', { class: 'unseen', role: 'status' });
  let isBusy = false;
  const put = (digits: string, by: 'keys' | 'field') => {
    field.value = digits.replace(/\D/g, '').slice(0, 4);
    complain('');
    said.textContent = '';
    if (by === 'keys') typed.textContent = `${field.value.length} ${say.typed}`;
  };
  const empty = () => {
    field.value = '';
    typed.textContent = '';
    complain('');
    said.textContent = '';
  };
  field.addEventListener('input', () => put(field.value, 'field'));
  const key = (text: string, press: () => void) => button(text, press, 'key');
  const digit = (one: string) => key(one, () => put(field.value + one, 'keys'));
  const said = el('p', { class: 'notice', role: 'status' }, notice ?? '');
  const form = el(
    'form',
    { class: 'code-form', autocomplete: 'off' },
    el('label', { for: 'code', class: 'unseen' }, say.code),
    field,
    typed,
    el(
      'div',
      { class: 'keys' },
      ...['1', '2', '3', '4', '5', '6', '7', '8', '9'].map(digit),
      key(say.erase, () => put(field.value.slice(0, -1), 'keys')),
      digit('0'),
      el('button', { class: 'key main' }, say.go),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isBusy) return;
    if (field.value.length < 4) {
      complain(say.short);
      return;
    }
    isBusy = true;
    complain('');
    void onCode(field.value).then((complaint) => {
      isBusy = false;
      if (complaint === undefined) return;
      if (complaint !== say.away) field.value = '';
      complain(complaint);
    });
  });
  show(
    say.enter,
    said,
    el('div', { class: 'told' }, how, fault),
    form,
    el('p', { class: 'quiet' }, name),
  );
  return empty;
}

/** Digits that are typed wherever the focus is. */
export function typeIntoCode(event: KeyboardEvent): void {
  const field = document.getElementById('code');
  if (!(field instanceof HTMLInputElement) || event.target === field) return;
  if (event.ctrlKey || event.metaKey || event.altKey || !/^\d$/.test(event.key)) return;
  field.focus();
}
