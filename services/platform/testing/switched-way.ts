import { openWay, pipeBothWays } from './way.ts';

export interface SwitchedWay {
  /** Where clients go, whoever answers there now. */
  url: string;
  /** New connections go to this service; those that are open stay where they are. */
  leadTo(serviceUrl: string): void;
  /** Every open connection breaks. */
  breakAll(): void;
  close(): Promise<void>;
}

/** One address before several processes, as a load balancer is. */
export async function startSwitchedWay(serviceUrl: string): Promise<SwitchedWay> {
  let target = new URL(serviceUrl);
  const way = await openWay({ target: () => target, carry: pipeBothWays });
  return {
    ...way,
    url: new URL(way.through(serviceUrl)).origin,
    leadTo: (url) => void (target = new URL(url)),
  };
}
