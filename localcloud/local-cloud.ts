import { consolePage } from './console/console-page';
import { BASIC_QUOTA, type Quota } from './database/quota';
import { FaultPlan } from './faults/fault-plan';
import { functionActions } from './functions/function-actions';
import { FunctionRuntime } from './functions/function-runtime';
import { adminEndpoint } from './gateway/admin-endpoint';
import { databaseActions } from './gateway/database-actions';
import { documentsApi } from './gateway/documents-api';
import { closeServer, createGateway, listen } from './gateway/http-server';
import { localApi } from './gateway/local-api';
import { messageApi } from './messages/message-api';
import { MessageCenter } from './messages/message-center';
import { PushEvents } from './messages/push-events';
import { MiniProgramCodes } from './openapi/mini-program-codes';
import { openapiActions } from './openapi/openapi-actions';
import { openapiApi } from './openapi/openapi-api';
import { PhoneNumbers } from './openapi/phone-numbers';
import { ReleasedPages } from './openapi/released-pages';
import { TextCheck } from './openapi/text-check';
import { Visitors } from './openapi/visitors';
import { stateApi } from './state/state-api';
import { closeStores, openStores } from './state/stores';
import { WholeState } from './state/whole-state';
import { storageActions } from './storage/storage-actions';
import { storageApi } from './storage/storage-api';
import { timerApi } from './timers/timer-api';
import { TimerScheduler } from './timers/timer-scheduler';

export interface LocalCloudOptions {
  /** Where everything is kept; created when missing. */
  dir: string;
  /** 0 takes any free port. */
  port?: number;
  /** The address to listen on; this machine only, unless the caller decides otherwise. */
  host?: string;
  /** Folders of deployable functions: `<name>/index.js` with `config.json`. */
  functionsDir?: string;
  /** Take up changed and new functions while running. */
  hotReload?: boolean;
  /** A built single-page app served at `/`. */
  staticDir?: string;
  /** Refuse queries that would scan a collection or sort in memory. */
  strictIndexes?: boolean;
  /** Give unsorted results in an order of chance that follows this seed; 1 under `strictIndexes`, false keeps insertion order. */
  shuffleSeed?: number | false;
  /** What an environment may hold, where it is not WeChat's basic quota. */
  quota?: Partial<Quota>;
  /** Sets the clock's offset in ms; without it the offset of the last run holds. */
  clockOffsetMs?: number;
  /** The environment of functions and of `/_cloud` requests that name none. */
  env?: string;
  appid?: string;
  /** The function that message pushes go to, `events` unless named. */
  eventsFunction?: string;
  /** Let timers fire by themselves; on unless set to false. */
  timers?: boolean;
  log?: (line: string) => void;
}

export interface LocalCloud {
  url: string;
  port: number;
  /** Stops timers and instances, closes the port and the files. */
  close(): Promise<void>;
}

/** Starts a local cloud in this process. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const { dir, env = 'local-env', appid = 'wx-local-app', host = '127.0.0.1', log = () => undefined } = options;
  const settings = { strictIndexes: options.strictIndexes ?? false, disorderSeed: disorderSeed(options), quota: { ...BASIC_QUOTA, ...options.quota } };
  const stores = openStores(dir, settings, options.clockOffsetMs);
  const { environments, system, files, clock } = stores;
  const now = () => clock.now();
  let url = '';
  const functions = new FunctionRuntime({ directory: options.functionsDir, clock, gatewayUrl: () => url, hotReload: options.hotReload ?? false });
  const faults = new FaultPlan();
  const pushes = new PushEvents({ functions, now, env, appid, receiver: options.eventsFunction ?? 'events' });
  const pages = new ReleasedPages(system.table('pages'));
  const visitors = new Visitors(now);
  const texts = new TextCheck(system.table('text-rules'), visitors);
  const phones = new PhoneNumbers(system.table('phone-codes'), now, appid);
  const messages = new MessageCenter(system, now, pages, pushes);
  const timers = new TimerScheduler({ functions, clock, marks: system.table('timer-marks'), env, appid });
  const state = new WholeState({ directory: dir, stores, settings, functions });
  await state.finishImport();
  const timersOn = options.timers ?? true;
  const actions = {
    ...databaseActions(environments, now),
    ...functionActions(functions, appid),
    ...openapiActions({ messages, codes: new MiniProgramCodes(pages), phones, texts, functions }),
    ...storageActions(files),
  };
  const server = createGateway({
    admin: adminEndpoint({ actions, functions, faults, defaultEnv: env, baseUrl: () => url, log }),
    local: {
      ...localApi({ environments, functions, clock, faults, visitors, appid, timers: timersOn ? timers : undefined }),
      ...documentsApi(environments),
      ...messageApi(messages, pushes),
      ...openapiApi({ pages, phones, texts }),
      ...storageApi(files, () => url),
      ...timerApi(timers),
      ...stateApi(state),
      ...consolePage(),
    },
    staticDirectory: options.staticDir,
    defaultEnv: env,
    log,
  });
  const port = await listen(server, options.port ?? 0, host).catch(async (error: unknown) => {
    await closeStores(stores);
    throw error;
  });
  url = `http://127.0.0.1:${port}`;
  if (timersOn) timers.start();
  return {
    url,
    port,
    async close() {
      await timers.stop();
      await pushes.settled();
      await functions.end();
      await closeServer(server);
      await closeStores(stores);
    },
  };
}

function disorderSeed({ strictIndexes, shuffleSeed }: LocalCloudOptions): number | undefined {
  if (shuffleSeed === false) return undefined;
  return shuffleSeed ?? (strictIndexes ? 1 : undefined);
}
