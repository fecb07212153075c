/** A file the person chose; `path` is good for {@link CloudPlatform.uploadFile} until the app closes. */
export interface PickedFile {
  path: string;
  name: string;
  /** Bytes. */
  size: number;
}

/** A file of cloud storage, and a link to it for browsers. */
export interface StoredFile {
  fileId: string;
  url: string;
  fileName: string;
}

/** A file of the cloud that lies on the device now; `path` is good until the app closes. */
export interface FetchedFile {
  path: string;
  fileName: string;
}

export type SubscribeAnswer = 'accept' | 'reject' | 'ban' | 'filter';
/** The answer to each template asked for, by template id. */
export type SubscribeAnswers = Record<string, SubscribeAnswer>;

/** Why a call brought no answer: the network did not carry it, or the function failed. */
export class PlatformFailure extends Error {
  constructor(readonly kind: 'offline' | 'fault') {
    super(kind);
  }
}

/** What differs between WeChat and the browser. One implementation a platform, chosen by file suffix. */
export interface CloudPlatform {
  /** Once, before anything else. */
  start(): void;
  /** Keeps what different people store on one device apart. */
  storageNamespace(): string;
  /** @throws PlatformFailure */
  callFunction(name: string, data: unknown): Promise<unknown>;
  /** @returns the file id. @throws PlatformFailure */
  uploadFile(file: PickedFile, cloudPath: string): Promise<string>;
  /** Brings a file of cloud storage onto the device. @throws when it does not arrive */
  fetchFile(file: StoredFile): Promise<FetchedFile>;
  /** Whether the device itself can show the file. */
  canOpen(fileName: string): boolean;
  /** Shows the file, or saves it where the browser saves files. @throws when the device cannot */
  openFile(file: FetchedFile): Promise<void>;
  /** Hands the file to a chat; null where there are none. Call it first thing in a tap handler: after an await it fails. @throws when it was not sent */
  sendFile: ((file: FetchedFile) => Promise<void>) | null;
  /** A file with one of the extensions ("xlsx"); null when the person closes the chooser. */
  chooseFile(extensions: readonly string[]): Promise<PickedFile | null>;
  /** A text as a file to upload. */
  textFile(name: string, text: string): PickedFile;
  /**
   * WeChat's prompt for one message of each template. Call it first thing in a tap handler: after an await it fails.
   * @param titles what each template is about, drawn by the browser build only. @throws when not in a tap, or refused by the system.
   */
  requestSubscribe(templateIds: readonly string[], titles: Readonly<Record<string, string>>): Promise<SubscribeAnswers>;
}
