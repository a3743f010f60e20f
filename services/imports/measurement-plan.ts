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

/** Headings by what they mean, as in `heading-rules.ts`. */
export const measurementHeadings: Record<MeasurementField, string[]> = {
  alias: ['alias', 'kallenavn', 'kode', 'kodenavn', 'dekknavn', 'hvem', 'code name'],
  measured_on: ['dato', 'når', 'målt', 'date', 'measured'],
  personal: ['personlig', 'meg selv', 'individuelt', 'personal', 'individual'],
  close_relations: ['nære', 'nære relasjoner', 'familie', 'close', 'interpersonal'],
  social: ['sosialt', 'sosial', 'social'],
  overall: ['helhet', 'generelt', 'alt i alt', 'overall'],
  sum: ['sum', 'ors sum', 'ors', 'total', 'totalt'],
  cooperation_sum: ['srs sum', 'srs', 'samarbeid', 'cooperation'],
};
