import type { Handlers } from '../platform/http/handlers.ts';
import { addSupporter } from './add-supporter.ts';
import { endSupport } from './end-support.ts';

/** The door of the room: members who stand beside the pair of a case and fill no seat. */
export const supporterHandlers = { addSupporter, endSupport } satisfies Partial<Handlers>;
