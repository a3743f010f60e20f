import { isToken } from '../platform/identity/tokens.ts';

/* What the page sends, which anybody can send otherwise. */

const devices = ['phone', 'tablet', 'computer'] as const;
const pointers = ['touch', 'mouse', 'pen', 'keyboard'] as const;

export interface SentAnswer {
  /** Tenths from the left; null: they would not say. One at least is there. */
  lines: (number | null)[];
  isShared: boolean;
  device: (typeof devices)[number];
  pointer: (typeof pointers)[number];
}

/** Undefined: no such answer can have come from the page. */
export function readAnswer(form: URLSearchParams): SentAnswer | undefined {
  const lines = (form.get('lines') ?? '').split(',').map(lineOf);
  const device = devices.find((one) => one === form.get('device'));
  const pointer = pointers.find((one) => one === form.get('pointer'));
  if (!device || !pointer || lines.length !== 4) return undefined;
  if (!lines.every((line) => line !== undefined) || lines.every((line) => line === null))
    return undefined;
  return { lines, isShared: form.get('shared') === 'yes', device, pointer };
}

function lineOf(sent: string): number | null | undefined {
  if (sent === '-') return null;
  const tenths = /^\d{1,3}$/.test(sent) ? Number(sent) : Number.NaN;
  return tenths <= 100 ? tenths : undefined;
}

/** Undefined: too long, empty, or of no day. */
export function readNote(form: URLSearchParams): { on: string; text: string } | undefined {
  const text = (form.get('text') ?? '').trim();
  const on = form.get('on') ?? '';
  if (text === '' || text.length > 80 || !isDay(on)) return undefined;
  return { on, text };
}

function isDay(text: string): boolean {
  const day = /^20\d\d-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The secret of the link, and what the browser made up to be known by. */
export function readSecrets(form: URLSearchParams): { token: string; key: string } | undefined {
  const [token, key] = [form.get('token') ?? undefined, form.get('key') ?? undefined];
  return isToken(token) && isToken(key) ? { token, key } : undefined;
}
