import { nb } from './nb.ts';
export const en: typeof nb = nb;
