import type { Handler } from '../platform/http/handlers.ts';
import { settled } from './settled.ts';

export const acknowledgeServiceChange: Handler<'acknowledgeServiceChange'> = (call) =>
  settled(call, 'acknowledged');
