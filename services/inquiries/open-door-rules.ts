/** In the order in which the form offers them. */
export const sources = [
  'self',
  'next_of_kin',
  'gp',
  'dps_joint_intake',
  'municipal_unit',
  'nav',
  'police',
  'institution',
  'other',
] as const;
export type Source = (typeof sources)[number];

/** As the contract has it for whoever receives one by telephone. */
export const longest = { worry: 4000, askedBy: 120, askerContact: 120 } as const;

/** What was typed, as it was typed. */
export interface Written {
  worry: string;
  askedBy: string;
  askerContact: string;
  /** Empty: not chosen, which is «somebody else». */
  source: Source | '';
  /** No human sees the field; what fills it in is a program. */
  website: string;
}

export type Fault =
  | { field: 'worry'; because: 'worryMissing' | 'links' }
  | { field: 'worry' | 'askedBy' | 'askerContact'; because: 'nationalId' }
  | { field: 'askedBy'; because: 'askedByMissing' }
  | { field: 'website'; because: 'website' }
  | { field: keyof typeof longest; because: 'tooLong' };

export function readForm(form: URLSearchParams): Written {
  const text = (name: string) =>
    (form.get(name) ?? '').replaceAll('\r\n', '\n').replaceAll('\0', '');
  const source = sources.find((known) => known === form.get('source')) ?? '';
  return {
    worry: text('worry'),
    askedBy: text('askedBy'),
    askerContact: text('askerContact'),
    source,
    website: text('website'),
  };
}

const mostLinks = 2;

/** Why it cannot be received as it is; each can be mended where it was typed. */
export function faultsOf(written: Written): Fault[] {
  const faults: Fault[] = [];
  if (written.worry.trim() === '') faults.push({ field: 'worry', because: 'worryMissing' });
  if ((written.worry.match(/https?:\/\//gi)?.length ?? 0) > mostLinks)
    faults.push({ field: 'worry', because: 'links' });
  if (written.askedBy.trim() === '') faults.push({ field: 'askedBy', because: 'askedByMissing' });
  for (const field of ['worry', 'askedBy', 'askerContact'] as const) {
    if (written[field].trim().length > longest[field]) faults.push({ field, because: 'tooLong' });
  }
  if (written.website !== '') faults.push({ field: 'website', because: 'website' });
  return faults;
}
