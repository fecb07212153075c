import type { OperationMeter } from './operation-meter';

/** Who or what runs a function, and with which event. */
export interface InvocationRequest {
  functionName: string;
  event: unknown;
  env: string;
  openid: string;
  appid: string;
  /** The chain that SOURCE shows, such as `wx_client` or `wx_client,scf`. */
  source: string;
}

/** One run as the console shows it; the reply is not kept. */
export interface Invocation extends InvocationRequest {
  id: string;
  meter: OperationMeter;
  startedAt: number;
  durationMs: number;
  coldStart: boolean;
  logs: { level: string; text: string }[];
  outcome: 'running' | 'ok' | string;
}

/** A run's return value as JSON text, with the run itself. */
export interface InvocationResult {
  json: string;
  invocation: Invocation;
}
