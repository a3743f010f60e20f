import type { RequestListener } from 'node:http';
import path from 'node:path';
import type { Logger } from 'pino';
import { absenceHandlers } from './absences/absences.ts';
import { admissionHandlers } from './admissions/admissions.ts';
import { answeringHandlers, answerPages, waitingRoomPages } from './answering/answering.ts';
import { accessHandlers } from './access/access.ts';
import { activityHandlers } from './activities/activities.ts';
import { boardHandlers } from './boards/boards.ts';
import { caseHandlers, inviteTreatmentContactFrom, leavingHandlers } from './cases/cases.ts';
import { caseloadHandlers } from './caseload/caseload.ts';
import { erasureHandlers } from './erasures/erasures.ts';
import { feedbackHandlers } from './feedback/feedback.ts';
import { importHandlers } from './imports/imports.ts';
import { inquiryHandlers, makeGuidanceLinkFrom, openDoor } from './inquiries/inquiries.ts';
import {
  inviteGuestFrom,
  meetingHandlers,
  passOnWhatIsLeft,
  sweepAgendas,
} from './meetings/meetings.ts';
import { instrumentHandlers } from './instruments/instruments.ts';
import { networkHandlers } from './networks/networks.ts';
import { noticesHandlers } from './notices/notices.ts';
import { outcomesHandlers } from './outcomes/outcomes.ts';
import { peopleHandlers, sweepUnits } from './people/people.ts';
import { personHandlers, type NationalIds } from './persons/persons.ts';
import { planHandlers } from './plans/plans.ts';
import { actionHandlers } from './actions/actions.ts';
import { supervisionHandlers } from './supervision/supervision.ts';
import type { Database } from './platform/database/connect.ts';
import { keepLinking } from './platform/database/access-chain.ts';
import { findPending, listApplied, listMigrations } from './platform/database/migrate.ts';
import { EveryMinute } from './platform/every-minute.ts';
import { Live } from './platform/events/live.ts';
import { startRelay, type Relay } from './platform/events/relay.ts';
import { readContract } from './platform/http/contract.ts';
import type { MountedHandler } from './platform/http/api.ts';
import type { Handlers } from './platform/http/handlers.ts';
import { httpApp } from './platform/http/http-app.ts';
import type { Listener } from './platform/http/listener.ts';
import { dataHeaders, pageHeaders, transportHeaders } from './platform/http/security-headers.ts';
import { Turns } from './platform/http/turns.ts';
import { Validators } from './platform/http/validators.ts';
import { createDemoProvider } from './platform/identity/demo-provider.ts';
import type { DemoPerson } from './platform/identity/demo-pages.ts';
import { startIdentity, type Identity } from './platform/identity/identity.ts';
import type { ProviderSettings } from './platform/identity/provider-settings.ts';
import { supporterHandlers } from './supporters/supporters.ts';
import { visitHandlers } from './visits/visits.ts';
import { calendarFeed, weekHandlers } from './weeks/weeks.ts';

/** How people prove who they are: a configured provider, or the demonstration's own. */
export type SignIn =
  | { provider: ProviderSettings }
  | { demonstration: (database: Database) => Promise<readonly DemoPerson[]> };

export interface AppParts {
  database: Database;
  listener: Listener;
  publicUrl: URL;
  signIn: SignIn;
  nationalIds: NationalIds;
  log: Logger;
  /** How many proxies of ours stand in front; by default none. */
  trustedProxies?: number | undefined;
  webClientDirectory?: string | undefined;
}

export interface App {
  /** Ends what runs beside the calls. Sockets are told to come back elsewhere. */
  stopLive(): Promise<void>;
  stop(): Promise<void>;
}

const contractFile = new URL('../openapi/generated/openapi.json', import.meta.url);
const webClientBuild = path.join(import.meta.dirname, '../clients/web/dist');

/**
 * Puts the rooms and the platform together; from then on the listener answers. What had been
 * started is stopped again when something cannot be.
 */
export async function startApp(parts: AppParts): Promise<App> {
  const { database, listener, publicUrl, log, trustedProxies = 0 } = parts;
  const demonstration = await demonstrationOf(parts);
  const provider = demonstration?.settings ?? providerOf(parts.signIn);
  const relay = await startRelay(database);
  const identity = await startIdentity({
    database,
    publicUrl,
    provider,
    log,
    trustedProxies,
  }).catch(async (error: unknown) => {
    await relay.stop();
    throw error;
  });
  const live = new Live({
    http: listener.server,
    publicOrigin: publicUrl.origin,
    database,
    relay,
    gate: identity,
  });
  const sweeps = sweepsOf(database, log);
  for (const sweep of sweeps) sweep.start();
  const chain = keepLinking(database, log);
  listener.answerWith(answerOf(parts, relay, identity, demonstration?.listener));
  return {
    stopLive: () => live.stop(),
    async stop() {
      chain.stop();
      for (const sweep of sweeps) sweep.stop();
      await identity.stop();
      await relay.stop();
    },
  };
}

/** What a day that comes does by itself, within a minute. */
function sweepsOf(database: Database, log: Logger): EveryMinute[] {
  return [
    new EveryMinute(
      () => sweepUnits(database),
      log,
      'carrying out planned changes of units failed',
    ),
    new EveryMinute(
      () => sweepAgendas(database),
      log,
      'moving agendas of meetings not held failed',
    ),
  ];
}

function answerOf(
  parts: AppParts,
  relay: Relay,
  identity: Identity,
  demonstration: Identity['listener'] | undefined,
): RequestListener {
  const { database, listener, publicUrl, log, webClientDirectory = webClientBuild } = parts;
  const publicOrigin = publicUrl.origin;
  const contract = readContract(contractFile);
  const small = {
    ...{ database, publicOrigin, log, networkOf: identity.networkOf, webClientDirectory },
    headers: transportHeaders(publicOrigin),
  };
  return httpApp({
    contract,
    validators: new Validators(contract.document),
    // The pipeline knows operations by name only; each handler has been held to its own here.
    handlers: handlersOf(parts, relay, identity) as unknown as Record<string, MountedHandler>,
    database,
    credentialsOf: identity.credentialsOf,
    accountOf: identity.accountOf,
    networkOf: identity.networkOf,
    turns: new Turns(),
    publicOrigin,
    headers: dataHeaders(publicOrigin),
    pageHeaders: pageHeaders(publicOrigin),
    log,
    readiness: { isStopping: listener.isStopping, checks: readinessChecks(database) },
    others: [
      identity.listener,
      ...(demonstration ? [demonstration] : []),
      calendarFeed({
        ...{ database, publicOrigin, log, networkOf: identity.networkOf },
        headers: dataHeaders(publicOrigin),
      }),
      openDoor({
        ...{ database, publicOrigin, log, networkOf: identity.networkOf },
        headers: transportHeaders(publicOrigin),
      }),
      answerPages(small),
      waitingRoomPages({ ...small, keys: parts.nationalIds.keys }),
    ],
    webClientDirectory,
  });
}

function handlersOf(parts: AppParts, relay: Relay, identity: Identity) {
  const { database, publicUrl, signIn, nationalIds } = parts;
  const isDemonstration = 'demonstration' in signIn;
  return {
    ...peopleHandlers({ isDemonstration, publicUrl: publicUrl.origin }),
    ...caseHandlers,
    ...leavingHandlers(passOnWhatIsLeft),
    ...absenceHandlers,
    ...supporterHandlers,
    ...networkHandlers,
    ...planHandlers,
    ...actionHandlers,
    ...supervisionHandlers,
    ...activityHandlers,
    ...answeringHandlers(publicUrl.origin, nationalIds.keys),
    ...admissionHandlers,
    inviteTreatmentContact: inviteTreatmentContactFrom(publicUrl.origin),
    ...personHandlers(nationalIds),
    ...accessHandlers,
    ...erasureHandlers,
    ...feedbackHandlers,
    ...outcomesHandlers,
    ...noticesHandlers,
    ...visitHandlers(nationalIds),
    ...inquiryHandlers,
    makeGuidanceLink: makeGuidanceLinkFrom(publicUrl.origin),
    ...meetingHandlers,
    inviteGuest: inviteGuestFrom(publicUrl.origin),
    ...boardHandlers({ database, relay, sessions: { peek: identity.peekCaller } }),
    ...caseloadHandlers,
    ...weekHandlers(publicUrl.origin),
    ...instrumentHandlers,
    ...importHandlers,
  } satisfies Handlers;
}

function demonstrationOf({ signIn, publicUrl, database }: AppParts) {
  if (!('demonstration' in signIn)) return undefined;
  const people = () => signIn.demonstration(database);
  return createDemoProvider({ publicUrl, database: 'embedded', people });
}

function providerOf(signIn: SignIn): ProviderSettings {
  if ('provider' in signIn) return signIn.provider;
  throw new Error('The demonstration brings its own provider');
}

function readinessChecks(database: Database) {
  return {
    database: () => database.answers(),
    migrations: async () =>
      findPending(await listApplied(database.sql), await listMigrations()).length === 0,
  };
}
