import { dayOf } from '../../kit/dates.ts';
import type { AccessEntry, CopiedAccess } from '../../service/contract.ts';

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
  /** When it is of several days: which. */
  days?: string[];
}

const byOperation: Record<string, Doing> = {
  getBoard: 'board',
  subscribe: 'board',
  getMinutes: 'minutes',
  getMeeting: 'meeting',
  getGuestItem: 'meeting',
  listMeetings: 'meeting',
  getMeetingYear: 'meeting',
  proposeMeetingYear: 'meeting',
  getPerson: 'person',
  showNationalId: 'nationalId',
  getInquiry: 'inquiry',
  getAdvice: 'inquiry',
  showReceipt: 'inquiry',
  showAskedUnit: 'inquiry',
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

/** One that an open board leaves every ten minutes is no further opening. */
const openingsOf = ({ action, times }: AccessEntry) => (action === 'subscribe' ? 1 : times);

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
    const times = (timesOf.get(entry.operation) ?? 0) + openingsOf(entry);
    timesOf.set(entry.operation, times);
    if (isSame) {
      line.times = Math.max(line.times, times);
      line.firstAt = entry.firstAt;
    } else {
      lines.push({ entry, doing, times, firstAt: entry.firstAt, lastAt: entry.at });
    }
  }
  return lines;
}

/** For paper: whatever says the same of a day, or of a month's boards, is one line, wherever it stands among the others. */
export function copiedLinesOf(entries: readonly CopiedAccess[]): AccessLine<CopiedAccess>[] {
  const lines = new Map<string, AccessLine<CopiedAccess> & { days: string[] }>();
  const timesOf = new Map<string, number>();
  for (const entry of entries) {
    const doing = doingOf(entry);
    const isMonths = doing === 'board' || doing === 'list' || entry.doneOn.length > 1;
    const key = JSON.stringify([
      ...[doing, entry.worker, entry.relation, entry.reason, entry.visit],
      entry.doneOn[0]!.slice(0, isMonths ? 7 : 10),
    ]);
    const ofOperation = `${entry.operation} ${key}`;
    const times = (timesOf.get(ofOperation) ?? 0) + openingsOf(entry);
    timesOf.set(ofOperation, times);
    const line = lines.get(key);
    if (line) {
      line.times = Math.max(line.times, times);
      if (entry.firstAt < line.firstAt) line.firstAt = entry.firstAt;
      line.days = [...new Set([...line.days, ...entry.doneOn])].toSorted();
    } else {
      const { firstAt, at: lastAt, doneOn: days } = entry;
      lines.set(key, { entry, doing, times, firstAt, lastAt, days });
    }
  }
  return [...lines.values()];
}
