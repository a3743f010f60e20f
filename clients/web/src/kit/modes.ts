import type { Mode } from '../service/contract.ts';

/** How the team works, in the order in which every page shows it. */
export const modes: readonly Mode[] = ['intake', 'shoulder_to_shoulder', 'systematic_supervision'];
