/* What the page asks of the service. The secret goes in the body, never in an address. */

export type Pointer = 'touch' | 'mouse' | 'pen' | 'keyboard';

export interface LineWording {
  label: string;
  left: string;
  right: string;
}

export interface Form {
  is: 'form';
  about: 'life' | 'cooperation';
  language: string;
  /** Else a caregiver answers. */
  isSelf: boolean;
  withNames: string[];
  teamName: string;
  wording: { title: string; instruction: string; lines: LineWording[]; copyright: string };
}

export interface Point {
  on: string;
  totalTenths: number | null;
}

export interface Note {
  on: string;
  text: string;
}

export interface Curve {
  is: 'answered';
  about: 'life' | 'cooperation';
  language: string;
  cutOffTenths: number | null;
  /** Whether the limit was found for this form, or is borrowed from another. */
  isNormed: boolean;
  points: Point[];
  notes: Note[];
  today: string;
  secondsLeft: number;
}

/** `away`: no network, or the service does not answer; it can be sent again. */
export type Said = Form | Curve | { is: 'done' | 'over' | 'unfit' | 'away' };

export interface Secrets {
  token: string;
  /** Made up here: by it the service knows this browser again. */
  key: string;
}

/** A network that is half gone never answers; what was sent so is sent again. */
const patienceMs = 30_000;

export async function send(
  to: string,
  fields: Record<string, string>,
  credentials: RequestCredentials,
): Promise<Response> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), patienceMs);
  const how = { method: 'POST', cache: 'no-store', credentials } as const;
  try {
    const body = new URLSearchParams(fields);
    return await fetch(to, { ...how, body, signal: patience.signal });
  } finally {
    clearTimeout(timer);
  }
}

async function post(to: string, fields: Record<string, string>): Promise<Said> {
  try {
    const reply = await send(`/svar/${to}`, fields, 'omit');
    if (reply.status === 429 || reply.status >= 500) return { is: 'away' };
    return (await reply.json()) as Said;
  } catch {
    return { is: 'away' };
  }
}

export const open = (by: Secrets) => post('skjema', { ...by });

export const answer = (
  by: Secrets,
  sent: { lines: (number | null)[]; isShared: boolean; pointer: Pointer },
) =>
  post('svar', {
    ...by,
    lines: sent.lines.map((tenths) => (tenths === null ? '-' : String(tenths))).join(','),
    shared: sent.isShared ? 'yes' : 'no',
    pointer: sent.pointer,
    device: device(),
  });

export const note = (by: Secrets, text: string, on: string) => post('merknad', { ...by, text, on });

/** By how it is pointed at and the shorter side of the screen. */
function device(): 'phone' | 'tablet' | 'computer' {
  if (!matchMedia('(pointer: coarse)').matches) return 'computer';
  return Math.min(screen.width, screen.height) < 600 ? 'phone' : 'tablet';
}
