import type { MeasurementField } from './measurement-plan.ts';

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
