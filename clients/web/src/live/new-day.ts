import { dayOf } from '../kit/dates.ts';

const lookEveryMs = 30_000;
// The service's clock decides what day it is, and this one may be ahead of it.
const aheadMs = 60_000;

/**
 * Calls back within two minutes after midnight in Oslo, or when the machine wakes on another day. No event tells who is
 * a member from that day, or that the next meeting is another one. Gives back what stops it.
 */
export function onNewDay(callback: () => void): () => void {
  const dayNow = () => dayOf(new Date(Date.now() - aheadMs));
  let day = dayNow();
  const timer = setInterval(() => {
    if (dayNow() === day) return;
    day = dayNow();
    callback();
  }, lookEveryMs);
  return () => clearInterval(timer);
}
