import { openCase, recordClosedCase } from '../cases/cases.ts';
import { takeIn } from '../inquiries/inquiries.ts';
import { addAgreement, addUnit, addWorker } from '../people/people.ts';
import { newId } from '../platform/database/new-id.ts';
import type { Inside } from '../platform/database/transact.ts';
import type {
  CaseValues,
  ImportPlan,
  InquiryValues,
  PersonRef,
  PlannedRow,
  SeatRef,
  UnitRef,
  WorkerValues,
} from './import-plan.ts';
import { bringIn, readBroughtIn } from '../feedback/feedback.ts';
import { gatherFacts, insertPendingCase, insertRows, type ImportedRow } from './import-sql.ts';
import type { MeasurementValues } from './measurement-plan.ts';
import { wordKey } from './spelling-rules.ts';
import type { ImportResult, Profession, SeatRequest, Source } from './words.ts';

export interface Act {
  teamId: string;
  importId: string;
  /** Owns the inquiries that the sheet gives to nobody. */
  leaderId: string;
}

/** Ids of what the plan names: known to the service before, or made by this import. */
interface Known extends Act {
  unitIds: Map<string, string>;
  workerIds: Map<string, string>;
  agreementIds: Map<string, string>;
  /** Open cases of persons, by alias. */
  caseIds: Map<string, string>;
  /** Named treatment contacts made by this import, by name and unit: one person, in however many cases. */
  contactIds: Map<string, string>;
  result: ImportResult;
}

/**
 * Makes what the plan says, through the doors of the rooms it belongs to, in the caller's
 * transaction: workers before the cases whose seats they fill. Each row is kept by its key.
 */
export async function carryOut(inside: Inside, act: Act, plan: ImportPlan): Promise<ImportResult> {
  const facts = await gatherFacts(inside.db, act.teamId);
  const known: Known = {
    ...act,
    unitIds: new Map(),
    workerIds: new Map(),
    contactIds: new Map(),
    caseIds: new Map(
      facts.measurable.flatMap(({ alias, caseId }) => [[wordKey(alias), caseId] as const]),
    ),
    agreementIds: new Map(facts.members.map((each) => [each.workerId, each.agreementId])),
    result: {
      unitIds: [],
      workerIds: [],
      agreementIds: [],
      caseIds: [],
      closedCaseIds: [],
      inquiryIds: [],
      pendingCaseIds: [],
      measurementIds: [],
    },
  };
  const done: ImportedRow[] = [];
  for (const row of plan.rows) {
    const { kind, key, values, sheet, said } = row;
    if (values === null || key === null) continue;
    const became = await makeOf(inside, known, row, values);
    done.push({ kind, key, row: row.row, content: { sheet, said }, ...became });
  }
  await insertRows(inside.db, act, done);
  const { inquiryIds, pendingCaseIds } = known.result;
  const answered = done.flatMap(({ kind, caseId }) =>
    kind === 'measurement' && caseId ? [caseId] : [],
  );
  const { teamId } = act;
  if (inquiryIds.length > 0) inside.tell({ teamId, kind: 'inquiry.received', inquiryIds });
  if (pendingCaseIds.length > 0) {
    inside.tell({ teamId, kind: 'pending_case.added', pendingCaseIds });
  }
  if (answered.length > 0) {
    await readBroughtIn(inside, known.result.measurementIds);
    inside.tell({ teamId, kind: 'feedback.measured', caseIds: [...new Set(answered)] });
  }
  return known.result;
}

function makeOf(
  inside: Inside,
  known: Known,
  row: PlannedRow,
  values: NonNullable<PlannedRow['values']>,
): Promise<Pick<ImportedRow, 'workerId' | 'caseId' | 'pendingCaseId' | 'inquiryId'>> {
  switch (values.kind) {
    case 'worker':
      return makeMember(inside, known, row.key ?? '', values);
    case 'inquiry':
      return makeInquiry(inside, known, values);
    case 'measurement':
      return makeMeasurement(inside, known, values);
    case 'case':
      if (values.state === 'closed') return makeClosedRecord(inside, known, values);
      return values.problem === null
        ? makeCase(inside, known, values)
        : makePendingCase(inside, known, values, values.problem);
  }
}

async function makeMember(inside: Inside, known: Known, key: string, values: WorkerValues) {
  const { name, profession, phone, fraction, competences, startsOn, plannedEndOn } = values;
  const { teamId } = known;
  const homeUnitId = await unitIdOf(inside, known, values.unit);
  const worker = { name, profession, phone, registeredForTeamId: teamId };
  const workerId = values.workerId ?? (await addWorker(inside, worker));
  if (values.workerId === null) known.result.workerIds.push(workerId);
  const agreement = { teamId, workerId, homeUnitId, profession, competences, fraction };
  const agreementId = await addAgreement(inside, { ...agreement, startsOn, plannedEndOn });
  known.result.agreementIds.push(agreementId);
  known.workerIds.set(key, workerId);
  known.agreementIds.set(workerId, agreementId);
  inside.log({ teamId, workerId });
  return { workerId };
}

/** Opened on the day of import with today's pair; since when, and that others sat before, as stated. */
async function makeCase(inside: Inside, known: Known, values: CaseValues) {
  const { teamId, importId } = known;
  const { mode, alias, title, reference, startedOn, lastContactOn } = values;
  const stated = {
    ...(reference !== null && { reference }),
    startedOn,
    lastContactOn,
    earlierPairUnknown: true,
  };
  const { caseId, workerIds } = await openCase(inside, {
    teamId,
    mode,
    pair: {
      municipal: await seatOf(inside, known, values.seats.municipal),
      specialist: await seatOf(inside, known, values.seats.specialist),
    },
    ...(alias !== null && {
      case: { ...stated, alias, engagement: values.engagement ?? 'outreach' },
    }),
    ...(title !== null &&
      values.unit && {
        supervisionCase: {
          ...stated,
          title,
          unitId: await unitIdOf(inside, known, values.unit),
          arrangement: { kind: 'on_demand' as const },
        },
      }),
    openedBy: { importId },
  });
  for (const [index, seat] of [values.seats.municipal, values.seats.specialist].entries()) {
    const key = contactKey(seat);
    if (key !== null) known.contactIds.set(key, workerIds[index] ?? '');
  }
  if (alias !== null) known.caseIds.set(wordKey(alias), caseId);
  known.result.caseIds.push(caseId);
  return { caseId };
}

async function makeClosedRecord(inside: Inside, known: Known, values: CaseValues) {
  const { teamId, importId } = known;
  const { mode, alias, title, reference, engagement, startedOn, closedOn, lastContactOn } = values;
  const unitId = values.unit && (await unitIdOf(inside, known, values.unit));
  const caseId = await recordClosedCase(inside, {
    teamId,
    importId,
    mode,
    alias,
    title,
    unitId,
    reference,
    engagement,
    startedOn,
    closedOn,
    lastContactOn,
  });
  known.result.closedCaseIds.push(caseId);
  return { caseId };
}

async function makePendingCase(inside: Inside, known: Known, values: CaseValues, problem: string) {
  const { teamId, importId } = known;
  const { mode, alias, title, reference, startedOn, lastContactOn, stated, seats } = values;
  const seatKnown = (seat: SeatRef | null) => (seat ? seatOf(inside, known, seat) : null);
  const id = newId();
  await insertPendingCase(inside.db, {
    id,
    teamId,
    importId,
    mode,
    alias,
    title,
    unitId: values.unit && (await unitIdOf(inside, known, values.unit)),
    arrangement: title === null ? null : 'on_demand',
    reference,
    pair: {
      municipal: await seatKnown(seats.municipal),
      specialist: await seatKnown(seats.specialist),
    },
    problem,
    stated,
    startedOn,
    lastContactOn,
  });
  known.result.pendingCaseIds.push(id);
  return { pendingCaseId: id };
}

async function makeInquiry(inside: Inside, known: Known, values: InquiryValues) {
  const { teamId, importId, leaderId } = known;
  const { askedBy, worry, notes, receivedOn } = values;
  const inquiryId = await takeIn(inside, {
    teamId,
    importId,
    source: values.source as Source,
    askedBy,
    worry,
    notes,
    receivedOn,
    receivedById: null,
    ownerId: values.owner ? workerIdOf(known, values.owner) : leaderId,
  });
  known.result.inquiryIds.push(inquiryId);
  return { inquiryId };
}

async function makeMeasurement(inside: Inside, known: Known, values: MeasurementValues) {
  const { importId } = known;
  const caseId = known.caseIds.get(wordKey(values.alias));
  if (caseId === undefined) throw new Error('An answer of the plan is of an open case');
  const { measuredOn, lines, totalTenths, togetherTenths } = values;
  const answer = { importId, caseId, measuredOn };
  const made = [
    await bringIn(inside, { ...answer, form: 'ors', lines, totalTenths }),
    ...(togetherTenths === null
      ? []
      : [
          await bringIn(inside, {
            ...answer,
            form: 'srs',
            lines: null,
            totalTenths: togetherTenths,
          }),
        ]),
  ];
  known.result.measurementIds.push(...made);
  return { caseId };
}

async function seatOf(inside: Inside, known: Known, seat: SeatRef | null): Promise<SeatRequest> {
  if (seat === null) throw new Error('An open case has both its seats in the plan');
  if ('member' in seat) {
    const agreementId = known.agreementIds.get(workerIdOf(known, seat.member));
    if (agreementId === undefined) throw new Error('A member of the plan has an agreement');
    return { agreementId };
  }
  const { worker, name, unit } = seat.contact;
  const unitId = await unitIdOf(inside, known, unit);
  const workerId = worker
    ? workerIdOf(known, worker)
    : known.contactIds.get(contactKey(seat) ?? '');
  if (workerId !== undefined) return { treatmentContact: { workerId, unitId } };
  const profession = seat.contact.profession as Profession;
  return { treatmentContact: { name, profession, unitId } };
}

function contactKey(seat: SeatRef | null): string | null {
  if (seat === null || !('contact' in seat)) return null;
  const { worker, name, unit } = seat.contact;
  return worker !== null || name === null ? null : `${wordKey(name)} at ${wordKey(unit.name)}`;
}

function workerIdOf(known: Known, person: PersonRef): string {
  const id = person.workerId ?? known.workerIds.get(person.key);
  if (id === undefined) throw new Error('A person of the plan is a member or a row before');
  return id;
}

async function unitIdOf(inside: Inside, known: Known, unit: UnitRef): Promise<string> {
  if (unit.unitId !== null) return unit.unitId;
  const key = wordKey(unit.name);
  const made = known.unitIds.get(key);
  if (made !== undefined) return made;
  const id = await addUnit(inside, { name: unit.name, level: unit.level });
  known.unitIds.set(key, id);
  known.result.unitIds.push(id);
  return id;
}
