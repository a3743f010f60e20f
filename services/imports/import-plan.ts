import type { MeasurementField, MeasurementValues } from './measurement-plan.ts';
import type { ReasonCode, SeatProblem } from './reason-rules.ts';
import type { Row } from './workbook.ts';

/** What the rules make of a workbook: one planned row for each row, nothing carried out yet. */

export type Level = 'municipal' | 'specialist';
export type UnitLevel = Level | 'other';
export type Mode = 'intake' | 'shoulder_to_shoulder' | 'systematic_supervision';
export type RowKind = 'worker' | 'case' | 'inquiry' | 'measurement';
export type SheetKind = 'workers' | 'cases' | 'inquiries' | 'measurements' | 'not_understood';

export type Verdict =
  'accepted' | 'repaired' | 'refused' | 'already_imported' | 'waiting_for_second_seat';

export type WorkerField =
  | 'name'
  | 'profession'
  | 'unit'
  | 'level'
  | 'fraction'
  | 'starts_on'
  | 'ends_on'
  | 'competences'
  | 'phone';
export type CaseField =
  | 'reference'
  | 'alias'
  | 'mode'
  | 'municipal_worker'
  | 'specialist_worker'
  | 'treatment_contact'
  | 'started_on'
  | 'state'
  | 'closed_on'
  | 'last_contact_on'
  | 'remark';
export type InquiryField = 'received_on' | 'asked_by' | 'worry' | 'owner' | 'what_was_done';
export type Field = WorkerField | CaseField | InquiryField | MeasurementField;

export type ReadingCode =
  | 'age_taken_as_adult'
  | 'case_known'
  | 'changed_since_import'
  | 'closing_not_recorded'
  | 'competence_spelling'
  | 'date_form'
  | 'imported_before'
  | 'last_day_included'
  | 'level_spelling'
  | 'measured_already'
  | 'member_known'
  | 'mode_spelling'
  | 'name_also_elsewhere'
  | 'percent_text'
  | 'profession_spelling'
  | 'source_spelling'
  | 'words_kept';
export type RepairCode =
  | 'alias_from_reference'
  | 'alias_in_title'
  | 'alias_may_be_a_name'
  | 'arrangement_not_stated'
  | 'competence_not_known'
  | 'competence_twice'
  | 'contact_left_out'
  | 'contact_unnamed'
  | 'cooperation_left_out'
  | 'cooperation_with_pair'
  | 'date_completed'
  | 'date_left_out'
  | 'decided_again'
  | 'member_left_out'
  | 'name_turned'
  | 'national_id_left_out'
  | 'owner_is_team_leader'
  | 'owner_leaves'
  | 'percent_without_sign'
  | 'profession_not_known'
  | 'reference_became_date'
  | 'rejection_not_kept'
  | 'seat_moved'
  | 'start_missing'
  | 'state_taken_as_open'
  | 'sum_not_kept'
  | 'unit_added'
  | 'unit_level_from_pair';
export type ChangeCode = ReadingCode | RepairCode;

/** How a cell was understood, or what was put right in it: from the words of the sheet to ours. */
export interface Change {
  code: ChangeCode;
  field: Field | null;
  from: string | null;
  to: string | null;
}

/** Why a row is refused or waits. */
export interface Reason {
  code: ReasonCode;
  field: Field | null;
  /** What the sheet says. Null where nothing stands, or where the words may not be shown. */
  value: string | null;
  /** Another row of the same sheet that this one was compared with. */
  row?: number;
  /** Who may be meant, nearest first; or the case that has what the row has. */
  candidates?: string[];
}

export interface PlannedRow<Values = RowValues> {
  sheet: string;
  row: number;
  kind: RowKind;
  /** Finds the same row again in a later version of the file. Null when the row names nothing. */
  key: string | null;
  verdict: Verdict;
  reasons: Reason[];
  repairs: Change[];
  readings: Change[];
  values: Values | null;
  /** The words of the row, remarks and all: kept with it, never shown on a board. */
  said: Said;
}

export interface UnitRef {
  /** Null: not known to the service yet; made on import. */
  unitId: string | null;
  name: string;
  level: UnitLevel;
}
export type SeatUnitRef = UnitRef & { level: Level };

export interface PersonRef {
  /** Null: made by this import, from the worker row with this key. */
  workerId: string | null;
  key: string;
  name: string;
}

export interface ContactRef {
  /** A member of that name, or whom a person has pointed out. */
  worker: PersonRef | null;
  /** Null: known by profession and unit only; becomes a worker to be named. */
  name: string | null;
  profession: string;
  unit: SeatUnitRef;
}

export type SeatRef = { member: PersonRef } | { contact: ContactRef };

export interface WorkerValues {
  kind: 'worker';
  /** An existing worker, where a person has said so. */
  workerId: string | null;
  name: string;
  profession: string;
  phone: string | null;
  unit: SeatUnitRef;
  fraction: number;
  competences: string[];
  startsOn: string;
  /** First day that the agreement no longer covers. */
  plannedEndOn: string | null;
}

export interface CaseValues {
  kind: 'case';
  state: 'open' | 'closed';
  mode: Mode;
  alias: string | null;
  title: string | null;
  unit: UnitRef | null;
  reference: string | null;
  startedOn: string;
  lastContactOn: string | null;
  /** Of a person's case: in contact when the sheet knows of one, else reached out to. */
  engagement: 'outreach' | 'in_contact' | null;
  closedOn: string | null;
  /** Both, for an open case; at most one for a row that waits; none for a closed record. */
  seats: Record<Level, SeatRef | null>;
  /** Why the pair is not whole, as a problem slug. Null unless the row waits. */
  problem: SeatProblem | null;
  /** What the sheet says of the pair, for the meeting to read. */
  stated: { municipal: string | null; specialist: string | null; contact: string | null };
}

export interface InquiryValues {
  kind: 'inquiry';
  receivedOn: string;
  source: string;
  askedBy: string;
  worry: string;
  /** Null: the team leader. */
  owner: PersonRef | null;
  /** Words of the sheet on what was done: kept, decides nothing. */
  notes: string;
}

export type RowValues = WorkerValues | CaseValues | InquiryValues | MeasurementValues;

export interface PlannedColumn {
  /** Counted from 1. */
  number: number;
  heading: string;
  field: Field | null;
  samples: string[];
}

export interface PlannedSheet {
  name: string;
  kind: SheetKind;
  isHidden: boolean;
  headingRow: number | null;
  columns: PlannedColumn[];
  /** Rows under the headings. */
  rowCount: number;
}

/** A name in the rows that was found nowhere, and what a person has said that it means. */
export interface UnknownName {
  name: string;
  kind: 'worker' | 'unit';
  rowCount: number;
  workerId: string | null;
  /** Or whose own row of the file it is. */
  workerName: string | null;
  unitId: string | null;
}

export interface ImportPlan {
  sheets: PlannedSheet[];
  rows: PlannedRow[];
  unknownNames: UnknownName[];
}

/** What a person said after having seen the dry run. Sheets and names left out stay as they were. */
export interface Corrections {
  sheets: {
    name: string;
    kind: SheetKind;
    /** Null: there is none. */
    headingRow?: number | null | undefined;
    columns: { number: number; field: Field | null }[];
  }[];
  /** By id, or by the name in the worker's own row of the file. */
  workers: { name: string; workerId?: string; workerName?: string }[];
  units: { name: string; unitId: string }[];
}

/** What the service knows already, as far as the rules ask. */
export interface Facts {
  /** Day of import in Oslo. */
  today: string;
  units: { unitId: string; name: string; level: UnitLevel }[];
  /** Agreements in the team that have not ended. */
  members: {
    workerId: string;
    agreementId: string;
    name: string;
    level: Level;
    startsOn: string;
    /** First day that the agreement no longer covers, by an act. */
    endedOn: string | null;
  }[];
  /** Workers that the caller knows of and who are not members. */
  others: { workerId: string; name: string }[];
  /** Open, closed, proposed and waiting. */
  cases: { alias: string | null; title: string | null; reference: string | null }[];
  /** Whether the team may enter what the sheet of answers holds. */
  licences: { life: boolean; cooperation: boolean };
  /** Cases of persons; `isHidden`: closed to who imports, to whom it is no case. */
  measurable: {
    caseId: string;
    alias: string;
    isOpen: boolean;
    saidNo: boolean;
    isHidden?: boolean;
    /** Null: it was never closed. */
    reopenedOn?: string | null;
  }[];
  /** Days on which there is an answer already. */
  measured: { alias: string; on: string }[];
  /** Rows of earlier imports, with the words that they had. */
  earlier: { kind: RowKind; key: string; said: Said }[];
}

/** The words of a row by field, as kept with an imported row. */
export type Said = Partial<Record<Field, string>>;

/** A row of a sheet whose columns are known. */
export interface MappedRow {
  sheet: string;
  row: Row;
  columns: PlannedColumn[];
}
