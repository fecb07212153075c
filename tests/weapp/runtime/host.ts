/** What the runtime asks of the test that drives it; each is answered outside the browser. */
export interface HostRequests {
  /** wx.cloud.callFunction. */
  call: { ask: { name: string; data: unknown }; answer: unknown };
  /** wx.cloud.uploadFile of a file handed out by `chooseFile` or `choosePhoto`, or of one that the app has written (base64). */
  upload: { ask: { path: string; cloudPath: string; written?: string }; answer: { fileID: string } };
  /** wx.cloud.downloadFile: a path that is good until the app closes. */
  download: { ask: { fileID: string }; answer: { path: string } };
  /** Whether a file that did not come from the app lies on the phone. */
  hasFile: { ask: { path: string }; answer: boolean };
  /** A document that WeChat shows. */
  opened: { ask: { path: string; written?: string }; answer: null };
  /** A file that went into a chat. */
  sent: { ask: { path: string; fileName: string; written?: string }; answer: null };
  /** The file a person would pick next, or null when they close the chooser. */
  chooseFile: { ask: { extensions: string[] }; answer: { path: string; name: string; size: number } | null };
  /** The photo a person would pick next, or null when they close the album. */
  choosePhoto: { ask: null; answer: { path: string; size: number } | null };
  /** What the camera reads, or null when the person closes it. */
  scan: { ask: null; answer: string | null };
  /** A link to a file of cloud storage, for an image that draws it; null when there is no such file. */
  picture: { ask: { fileID: string }; answer: string | null };
  /** A call that WeChat would have refused, or a limit that was passed. */
  refused: { ask: { what: string }; answer: null };
  /** A new maximum of what a page asked of the phone, with the data of each setData of this step. */
  metered: { ask: { route: string; nodes: number; setDataBytes: number; setDataCalls: number; drawn: string[] }; answer: null };
  /** The prompt for messages: each template with the person's answer, already told to the cloud. */
  subscribe: { ask: { templateIds: string[] }; answer: Record<string, string> };
}

export type Failure = { errCode: number; errMsg: string };
export type HostAnswer<K extends keyof HostRequests> = { ok: HostRequests[K]['answer'] } | { failure: Failure };

declare global {
  interface Window {
    weappHost(kind: keyof HostRequests, ask: unknown): Promise<HostAnswer<keyof HostRequests>>;
  }
}

/** @throws a Failure, as WeChat's callbacks report it */
export async function askHost<K extends keyof HostRequests>(kind: K, ask: HostRequests[K]['ask']): Promise<HostRequests[K]['answer']> {
  const answer = (await window.weappHost(kind, ask)) as HostAnswer<K>;
  if ('failure' in answer) throw answer.failure;
  return answer.ok;
}
