/** The link by which a calendar follows one's week; named as the contract names it. */
import { api } from '../api.ts';
import { take } from '../refusal.ts';

export const makeCalendarLink = () => take(api.POST('/me/calendar-link'));

export const endCalendarLink = () => take(api.DELETE('/me/calendar-link'));
