/** What the rules make of a sheet of answers. */

export type MeasurementField =
  | 'alias'
  | 'measured_on'
  | 'personal'
  | 'close_relations'
  | 'social'
  | 'overall'
  | 'sum'
  | 'cooperation_sum';

/** In tenths: 0..100 for a line, 0..400 for a sum. */
export interface MeasurementValues {
  kind: 'measurement';
  alias: string;
  measuredOn: string;
  /** Null: the sheet has the sum alone. */
  lines: (number | null)[] | null;
  /** Null while a line is open. */
  totalTenths: number | null;
  /** The sum of the cooperation, where the sheet has one and the team the licence. */
  togetherTenths: number | null;
}
