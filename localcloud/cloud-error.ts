/**
 * A refusal that the platform would answer with: an upper-case wire code and the platform's text.
 * Anything else that is thrown is a defect of the local cloud and is reported as SYS_ERR.
 */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'CloudError';
  }
}
