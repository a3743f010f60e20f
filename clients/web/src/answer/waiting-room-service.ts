import { send } from './service.ts';

/* What the screen asks of the service. Its own secret is in a cookie that no script reads. */

export type Standing = { is: 'paired'; name: string } | { is: 'unpaired' | 'withdrawn' | 'away' };

export type Entered =
  | { is: 'entered' | 'unpaired' | 'withdrawn' | 'unfit' | 'away' }
  /** `seconds` until another code is heard. */
  | { is: 'wrong' | 'wait'; seconds: number };

async function ask<Said>(
  to: string,
  fields: Record<string, string> = {},
): Promise<Said | { is: 'away' }> {
  try {
    const reply = await send(`/venterom/${to}`, fields, 'same-origin');
    const kind = reply.headers.get('content-type') ?? '';
    if (reply.status >= 500 || !kind.startsWith('application/json')) return { is: 'away' };
    return (await reply.json()) as Said;
  } catch {
    return { is: 'away' };
  }
}

export const standing = () => ask<Standing>('skjerm');
export const enter = (code: string, token: string) => ask<Entered>('kode', { code, token });
export const pair = (code: string) => ask<Standing | { is: 'wrong' | 'wait' }>('kobling', { code });
