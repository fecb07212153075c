/**
 * What WeChat itself would refuse: a mistake of the app, not of the person. Each one reaches the test that drives the
 * runtime, so that no journey passes over a call that a phone would not have done.
 */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly codes: { errno?: number; errCode?: number } = {},
  ) {
    super(message);
  }
}
