import type { Handler } from '../platform/http/handlers.ts';
import { settled } from './settled.ts';

export const withdrawServiceChange: Handler<'withdrawServiceChange'> = (call) =>
  settled(call, 'withdrawn');
