import type { Viewer } from './viewer.ts';

/* The rooms of a team's stream: those who are all sent the same stand in one, and are sent it together. */

export const membersOf = (teamId: string) => `members:${teamId}`;
export const numbersOf = (teamId: string) => `numbers:${teamId}`;
export const othersOf = (teamId: string) => `others:${teamId}`;

export const roomsOf = (teamId: string) => [membersOf(teamId), numbersOf(teamId), othersOf(teamId)];

export function roomFor(viewer: Viewer, teamId: string): string {
  if (viewer.sees === 'everything') return membersOf(teamId);
  return viewer.sees === 'numbers_only' && !viewer.isLeader ? numbersOf(teamId) : othersOf(teamId);
}
