import { expect, test } from '@jest/globals';
import type { Problem } from '../platform/http/problem.ts';
import { comesBackByItself, refuseClosing, refuseDeferral, refuseStart } from './meeting-rules.ts';

/** What a rule says: the problem, or undefined when it lets it through. */
function said(rule: () => void): Problem | undefined {
  try {
    rule();
    return undefined;
  } catch (error) {
    return error as Problem;
  }
}
const slugOf = (rule: () => void) => said(rule)?.slug;

test('a meeting closes over what comes back by itself, and over nothing else', () => {
  const item = (kind: string, returnReason: string | null = null) => ({
    id: kind,
    kind,
    returnReason,
  });
  const back = [item('seat_at_risk'), item('inquiry', 'guidance_waiting')];
  expect(back.every(comesBackByItself)).toBe(true);
  refuseClosing(back);
  const open = [
    item('inquiry'),
    item('inquiry', 'investigation_due'),
    item('inquiry', 'guidance_declined'),
    item('pending_case', 'carried_over'),
    item('opening_record'),
    item('case'),
    item('manual'),
  ];
  const problem = said(() => refuseClosing([...back, ...open]));
  expect(problem).toMatchObject({ slug: 'items-still-open' });
  expect(problem?.members.itemIds).toHaveLength(open.length);
});

test('one meeting at a time, each started once', () => {
  refuseStart('planned', false);
  expect(slugOf(() => refuseStart('planned', true))).toBe('meeting-in-session');
  expect(slugOf(() => refuseStart('in_session', false))).toBe('meeting-in-session');
  expect(slugOf(() => refuseStart('closed', false))).toBe('meeting-closed');
});

test('an item is deferred to a planned meeting that is still to come', () => {
  const from = { id: 'm', state: 'in_session' as const };
  const to = { id: 'n', state: 'planned' as const, isToCome: true };
  const item = { state: 'open' };
  refuseDeferral({ item, from, to });
  refuseDeferral({ item, from: { ...from, state: 'planned' }, to });
  const refused: [Partial<Parameters<typeof refuseDeferral>[0]>, string][] = [
    [{ from: { ...from, state: 'closed' } }, 'meeting-closed'],
    [{ item: { state: 'decided' } }, 'item-already-decided'],
    [{ to: undefined }, 'validation-failed'],
    [{ to: { ...to, id: 'm' } }, 'validation-failed'],
    [{ to: { ...to, isToCome: false } }, 'validation-failed'],
    [{ to: { ...to, state: 'in_session' } }, 'validation-failed'],
    [{ to: { ...to, state: 'closed' } }, 'meeting-closed'],
  ];
  for (const [more, slug] of refused) {
    expect(slugOf(() => refuseDeferral({ item, from, to, ...more }))).toBe(slug);
  }
});
