import type { components } from '../../openapi/generated/types.ts';

type Schemas = components['schemas'];

export type Import = Schemas['Import'];
export type ImportCard = Schemas['ImportCard'];
export type ImportCounts = Schemas['ImportCounts'];
export type ImportResult = Schemas['ImportResult'];
export type ImportRow = Schemas['ImportRow'];
export type ImportSheet = Schemas['ImportSheet'];
export type Profession = Schemas['Profession'];
export type PairRequest = Schemas['PairRequest'];
export type SeatRequest = Schemas['SeatRequest'];
export type Source = Schemas['Source'];

/** What is kept of a dry run, and of what became of it: the part of an import that is not its card. */
export type Report = Omit<Import, Exclude<keyof ImportCard, 'counts'> | 'teamId'>;
