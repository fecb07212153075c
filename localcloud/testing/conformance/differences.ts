const SDK_NESTED = 'the SDK sends a command inside the condition of elemMatch as its own object, not as an operator, so the service cannot take it for one either';

/** Cases whose answer is known to differ, and why; CONFORMANCE.md repeats them. */
export const DIFFERENCES: Readonly<Record<string, string>> = {
  'queries: all with elemMatch': SDK_NESTED,
  'updates: pull objects by a nested list': SDK_NESTED,
  'transactions: set in a transaction creates': 'in a transaction the SDK looks for the new id under another name than it gives it, and always counts created: 0',
  'openapi: a code is a JPEG': 'the code is drawn as PNG, and is a QR code where WeChat draws its own',
};
