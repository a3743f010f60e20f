import type { RefusalSlug } from '../service/refusal.ts';

export type ProblemTexts = Record<RefusalSlug, { title: string; help: string }>;
