import { measure } from '../feedback/feedback.ts';
import { freeWordings, ruleSetCalled } from '../instruments/instruments.ts';
import { refuseWrittenNationalIds } from '../persons/persons.ts';
import type { Database } from '../platform/database/connect.ts';
import { newId } from '../platform/database/new-id.ts';
import { transact, type AccessAction, type Inside } from '../platform/database/transact.ts';
import { problemFromDatabase } from '../platform/http/database-problems.ts';
import { Problem } from '../platform/http/problem.ts';
import {
  findAsked,
  insertNote,
  lockToAnswer,
  mayBeShown,
  readCurve,
  useLink,
  type Asked,
} from './answer-sql.ts';
import { readAnswer, readNote } from './read-answer.ts';

/** What the page is told; `is` says which of its faces to show. */
export interface Said {
  status: number;
  body: { is: string } & Readonly<Record<string, unknown>>;
}

const over: Said = { status: 404, body: { is: 'over' } };
const unfit: Said = { status: 422, body: { is: 'unfit' } };

/** The form; or what is shown to whoever has answered it. Nothing of earlier answers before that. */
export async function openLink(database: Database, asked: Asked): Promise<Said> {
  if (asked.standing === 'done') return { status: 200, body: { is: 'done' } };
  return inside(database, asked, 'read', async (call) =>
    asked.standing === 'answered' ? shownAfter(call, asked) : formOf(call, asked),
  );
}

async function formOf({ db }: Inside, asked: Asked): Promise<Said> {
  const { about, language, withNames, teamName, instrumentId, rater } = asked;
  const wording = asked.wording ?? freeWordings[instrumentId]?.[language];
  if (!wording || !(await mayBeShown(db, asked))) return over;
  const isSelf = rater === 'self';
  return {
    status: 200,
    body: { is: 'form', about, language, isSelf, withNames, teamName, wording },
  };
}

/**
 * Written down once, with the link's use. Who has answered by this browser already is told the same again, also while what
 * it sent first, and heard nothing of, is still being written down.
 */
export async function answerBy(
  database: Database,
  asked: Asked,
  { tokenHash, keyHash, form }: { tokenHash: Buffer; keyHash: Buffer; form: URLSearchParams },
): Promise<Said> {
  if (asked.standing !== 'open') return openLink(database, asked);
  const sent = readAnswer(form);
  if (!sent) return unfit;
  try {
    const said = await inside(database, asked, 'write', async (call) => {
      const { today, isUsed } = await lockToAnswer(call.db, asked.linkId);
      if (isUsed) return undefined;
      const withIds = [asked.municipalWorkerId, asked.specialistWorkerId].filter(
        (id) => id !== null,
      );
      const { id, seriesId, ageGroup } = await measure(call, {
        ...{ caseId: asked.caseId, form: asked.instrumentId, rater: asked.rater },
        ...{ ageGroup: asked.ageGroup, measuredOn: today, enteredHow: 'own_screen' },
        ...{ lines: sent.lines, device: sent.device, pointer: sent.pointer },
        textPackId: asked.textPackId,
        // That it is this form was settled when the link was made.
        beginsNewSeries: true,
        ...(withIds.length > 0 && { withIds, isSharedWithPair: sent.isShared }),
      });
      const { linkId } = asked;
      await useLink(call.db, { linkId, keyHash, seriesId, measurementId: id });
      return shownAfter(call, { ...asked, seriesId, ageGroup });
    });
    if (said) return said;
    const now = await findAsked(database, { tokenHash, keyHash });
    return now ? await openLink(database, now) : over;
  } catch (error) {
    // It was withdrawn, the case closed or the licence ended just now: nothing more is told than of any link that is over.
    const problem = error instanceof Problem ? error : problemFromDatabase(error);
    if (!problem || problem.slug === 'database-unavailable' || problem.slug === 'internal')
      throw error;
    return over;
  }
}

/** What the person writes on their curve; then how it looks. */
export async function noteBy(
  database: Database,
  asked: Asked,
  form: URLSearchParams,
): Promise<Said> {
  if (asked.standing !== 'answered' || asked.rater !== 'self') return over;
  const note = readNote(form);
  if (!note) return unfit;
  try {
    return await inside(database, asked, 'write', async (call) => {
      const { teamId, caseId, linkId } = asked;
      const { today } = await readCurve(call.db, asked);
      if (note.on > today) return unfit;
      refuseWrittenNationalIds({ text: note.text }, today);
      await insertNote(call.db, { id: newId(), teamId, caseId, linkId, ...note });
      call.tell({ teamId, kind: 'feedback.noted', caseIds: [caseId] });
      return curveOf(call, asked);
    });
  } catch (error) {
    const problem = error instanceof Problem ? error : problemFromDatabase(error);
    if (!problem || problem.slug === 'database-unavailable' || problem.slug === 'internal')
      throw error;
    return unfit;
  }
}

/** The curve is the person's own: a caregiver, of whom there may be several, is not shown what was answered before. */
const shownAfter = (call: Inside, asked: Asked) =>
  asked.rater === 'self'
    ? curveOf(call, asked)
    : Promise.resolve({ status: 200, body: { is: 'done' } });

async function curveOf({ db }: Inside, asked: Asked): Promise<Said> {
  const { about, language, ageGroup, ruleSet } = asked;
  const cutOffTenths = about === 'life' ? ruleSetCalled(ruleSet).cutOff[ageGroup] : null;
  const curve = await readCurve(db, asked);
  // Of a form of our own the limits are another's.
  const isNormed = asked.textPackId !== null;
  return {
    status: 200,
    body: { is: 'answered', about, language, cutOffTenths, isNormed, ...curve },
  };
}

/** As the service itself, of the link's team; in the access log like any other. */
async function inside<R>(
  database: Database,
  { teamId, caseId }: Asked,
  action: AccessAction,
  work: (call: Inside) => Promise<R>,
): Promise<R> {
  const credentials = { system: 'answering', teamIds: [teamId] };
  const operation = { operationId: 'answerByLink', action };
  const { result } = await transact(database, credentials, operation, async (call) => {
    call.log({ teamId, caseId });
    return work(call);
  });
  return result;
}
