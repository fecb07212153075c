import type { Invocation } from './invocation';

/** Variables that belong to one call and are cleared before the next. */
export const PER_CALL_NAMES = ['WX_CONTEXT_KEYS', 'WX_OPENID', 'WX_APPID', 'WX_UNIONID', 'WX_CLIENTIP', 'WX_API_TOKEN', 'TCB_SOURCE', 'TCB_SEQID'];

/** The process environment of an instance as the platform sets it; the SDK finds the gateway through it. */
export function environmentOf(env: string, adminUrl: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    TZ: 'UTC',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local-secret-id',
    TENCENTCLOUD_SECRETKEY: 'local-secret-key',
    TENCENTCLOUD_SESSIONTOKEN: 'local-session-token',
    SCF_NAMESPACE: env,
    TCB_ENV: env,
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SEQID,TCB_SOURCE,TCB_CONTEXT_CNFG',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
  };
}

/** The caller's identity for one call. Without an openid (timers) the SDK shows none. */
export function identityOf(invocation: Invocation): Record<string, string> {
  const identity: Record<string, string> = {
    WX_APPID: invocation.appid,
    WX_CLIENTIP: '127.0.0.1',
    WX_API_TOKEN: invocation.id,
  };
  if (invocation.openid) identity.WX_OPENID = invocation.openid;
  return {
    ...identity,
    WX_CONTEXT_KEYS: Object.keys(identity).join(','),
    TCB_SOURCE: invocation.source,
    TCB_SEQID: invocation.id,
  };
}
