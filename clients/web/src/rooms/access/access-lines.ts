import { dayOf } from '../../kit/dates.ts';
import type { AccessEntry } from '../../service/contract.ts';

/** What somebody did, in the words of the page. */
export type Doing =
  | 'opened'
  | 'person'
  | 'nationalId'
  | 'inquiry'
  | 'board'
  | 'list'
  | 'meeting'
  | 'minutes'
  | 'changed'
  | 'imported'
  | 'printed'
  | 'log'
  | 'people'
  | 'letIn'
  | 'reviewed'
  | 'ended'
  | 'emergencies'
  | 'denied';

/** Rows that say the same of the same person on the same day, as one line. */
export interface AccessLine<Entry extends AccessEntry> {
  /** The latest of them. */
  entry: Entry;
  doing: Doing;
  /** How often: a page that asks for several things was opened once. */
  times: number;
  /** Instants. */
  firstAt: string;
  lastAt: string;
}

const byOperation: Record<string, Doing> = {
  getBoard: 'board',
  subscribe: 'board',
  getMinutes: 'minutes',
  getMeeting: 'meeting',
  getGuestItem: 'meeting',
  listMeetings: 'meeting',
  getPerson: 'person',
  showNationalId: 'nationalId',
  getInquiry: 'inquiry',
  getAdvice: 'inquiry',
  listCaseAccess: 'log',
  searchAccess: 'log',
  getAccessHead: 'log',
  getImport: 'imported',
  listImports: 'imported',
  getTeam: 'people',
  listMembers: 'people',
  getCaseload: 'people',
  listOpenings: 'list',
  openNamedCase: 'letIn',
  takeEmergencyAccess: 'letIn',
  reviewEmergencyAccess: 'reviewed',
  endVisit: 'ended',
  listEmergencyAccesses: 'emergencies',
};
const byAction: Partial<Record<AccessEntry['action'], Doing>> = {
  denied: 'denied',
  write: 'changed',
  list: 'list',
  print: 'printed',
  export: 'printed',
  search: 'log',
};

function doingOf({ action, operation, relation }: AccessEntry): Doing {
  if (action === 'denied') return 'denied';
  // Who looks into one case follows that case, and sees no board.
  if (operation === 'subscribe' && (relation === 'leader_visit' || relation === 'emergency'))
    return 'opened';
  if (/import/i.test(operation)) return 'imported';
  return byOperation[operation] ?? byAction[action] ?? 'opened';
}

/** From the newest to the oldest; only neighbours are put together, so that the order stays true. */
export function linesOf<Entry extends AccessEntry>(
  entries: readonly Entry[],
  isSameThing: (one: Entry, other: Entry) => boolean = () => true,
): AccessLine<Entry>[] {
  const lines: AccessLine<Entry>[] = [];
  let timesOf = new Map<string, number>();
  for (const entry of entries) {
    const doing = doingOf(entry);
    const line = lines.at(-1);
    const isSame =
      line?.doing === doing &&
      line.entry.worker?.id === entry.worker?.id &&
      line.entry.relation === entry.relation &&
      line.entry.reason === entry.reason &&
      line.entry.visit?.words === entry.visit?.words &&
      dayOf(line.firstAt) === dayOf(entry.at) &&
      isSameThing(line.entry, entry);
    if (!isSame) timesOf = new Map();
    const times = (timesOf.get(entry.operation) ?? 0) + 1;
    timesOf.set(entry.operation, times);
    if (isSame) {
      line.times = Math.max(line.times, times);
      line.firstAt = entry.at;
    } else {
      lines.push({ entry, doing, times: 1, firstAt: entry.at, lastAt: entry.at });
    }
  }
  return lines;
}
