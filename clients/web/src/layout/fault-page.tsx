import { Refusal } from '../service/refusal.ts';
import { BrokenPage } from './state-pages.tsx';
import { UnfetchedPage } from './unfetched-page.tsx';

/** In the place of a page that failed: one that could not be fetched comes by itself, another is loaded anew. */
export const faultPage = (error: unknown) =>
  error instanceof Refusal && error.slug === 'unreachable' ? <UnfetchedPage /> : <BrokenPage />;
